package dev.sluice.gateway.audit;

import dev.sluice.policies.Direction;
import dev.sluice.policies.Door;
import dev.sluice.policies.transfer.GuardedName;
import dev.sluice.policies.transfer.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the ledger records about one transfer, before it is numbered and chained. It never holds a
/// detected value: names that hold a finding are replaced when they are read.
///
/// @param eventId ULID, also in the answer
/// @param time when the verdict was reached
/// @param door where it came in
/// @param direction which half of the exchange
/// @param listener name
/// @param route name
/// @param upstream name
/// @param method upper case
/// @param host names that hold a finding written as `{INFO_TYPE}`
/// @param path query dropped, segments that hold a finding written as `{INFO_TYPE}`
/// @param clientIp peer address
/// @param requestId `X-Request-Id`, guarded like the path
/// @param traceId from `traceparent`, or null
/// @param delivery planned at the time of the verdict, since the event is durable before the last
///   byte leaves; where it turns out otherwise a [DeliveryNote] follows
/// @param statusSent status the client gets
/// @param policyDigest policies in force
/// @param fingerprintKeyId key of the fingerprints in it
/// @param outcome of the inspection
/// @param durationMicros since the transfer's first byte
public record AuditEvent(
        String eventId,
        Instant time,
        Door door,
        Direction direction,
        String listener,
        String route,
        String upstream,
        String method,
        GuardedName host,
        GuardedName path,
        String clientIp,
        GuardedName requestId,
        @Nullable String traceId,
        Delivery delivery,
        int statusSent,
        String policyDigest,
        String fingerprintKeyId,
        Outcome outcome,
        long durationMicros) {

    @Override
    public String toString() {
        return "AuditEvent[" + eventId + ", " + outcome + "]";
    }
}
