package dev.sluice.gateway.inspect;

import dev.sluice.policies.Direction;
import dev.sluice.policies.Door;
import org.jspecify.annotations.Nullable;

/// What the evidence of a transfer says beside its outcome.
///
/// @param path without query
/// @param clientIp address as text
/// @param ownRequestId whether the id was made by the gateway, so that it holds no finding
/// @param began nano time of the transfer's first byte
public record TransferFacts(
        Door door,
        Direction direction,
        String listener,
        String route,
        String upstream,
        String method,
        String host,
        String path,
        String clientIp,
        String requestId,
        boolean ownRequestId,
        @Nullable String traceId,
        String policyDigest,
        String fingerprintKeyId,
        long began) {

    /// Prints no name from the wire.
    @Override
    public String toString() {
        return direction.written() + " on route " + route;
    }
}
