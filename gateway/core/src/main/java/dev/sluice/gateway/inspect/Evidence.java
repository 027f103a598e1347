package dev.sluice.gateway.inspect;

import dev.sluice.gateway.audit.AuditEvent;
import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.audit.DeliveryNote;
import dev.sluice.gateway.audit.Ledger;
import dev.sluice.gateway.config.AuditConfig.OnFull;
import dev.sluice.gateway.metrics.TrafficMeter;
import dev.sluice.policies.Direction;
import dev.sluice.policies.transfer.GuardedName;
import dev.sluice.policies.transfer.NameGuard;
import dev.sluice.policies.transfer.Outcome;
import io.netty.util.concurrent.EventExecutor;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/// Brings the outcomes of transfers into the ledger. Thread-safe.
public final class Evidence {

    private final Ledger ledger;
    private final BooleanSupplier accepts;
    private final OnFull onFull;
    private final InstantSource clock;
    private final NameGuard names;
    private final TrafficMeter meter;

    /// @param names replaces what a name from the wire (host, path, request id) holds of findings
    public Evidence(
            Ledger ledger,
            OnFull onFull,
            InstantSource clock,
            NameGuard names,
            TrafficMeter meter) {
        this.ledger = ledger;
        this.onFull = onFull;
        this.accepts =
                switch (onFull) {
                    case BLOCK -> ledger::writable;
                    case DROP -> () -> true;
                };
        this.clock = clock;
        this.names = names;
        this.meter = meter;
    }

    /// Whether new transfers may begin.
    public boolean accepts() {
        return accepts.getAsBoolean();
    }

    /// Counts a transfer that leaves no event.
    public void clean(
            String listener,
            String route,
            Direction direction,
            String policyDigest,
            Outcome outcome) {
        meter.transfer(route, direction, outcome);
        ledger.clean(listener, route, direction, policyDigest, outcome.bytesTotal());
    }

    /// Appends the event of a transfer.
    ///
    /// @param eventId from [Ulid]
    /// @param loop where `then` is called
    /// @param then told whether the transfer may go on: the event is durable, or may be dropped
    public void record(
            String eventId,
            TransferFacts facts,
            Outcome outcome,
            Planned planned,
            EventExecutor loop,
            Ledger.Durable then) {
        meter.transfer(facts.route(), facts.direction(), outcome);
        AuditEvent event =
                new AuditEvent(
                        eventId,
                        clock.instant(),
                        facts.door(),
                        facts.direction(),
                        facts.listener(),
                        facts.route(),
                        facts.upstream(),
                        facts.method(),
                        names.guardedHost(facts.host()),
                        names.guardedPath(facts.path()),
                        facts.clientIp(),
                        requestId(facts),
                        facts.traceId(),
                        planned.delivery(),
                        planned.status(),
                        facts.policyDigest(),
                        facts.fingerprintKeyId(),
                        outcome,
                        (System.nanoTime() - facts.began()) / 1_000);
        ledger.append(
                event,
                durable -> {
                    boolean on = durable || onFull == OnFull.DROP;
                    loop.execute(() -> then.done(on));
                });
    }

    private GuardedName requestId(TransferFacts facts) {
        return facts.ownRequestId()
                ? GuardedName.of(facts.requestId())
                : names.guarded(facts.requestId());
    }

    /// Appends how a transfer ended, where that is not what its event planned.
    public void correct(String eventId, Delivery planned, Delivery delivery) {
        ledger.append(new DeliveryNote(eventId, clock.instant(), planned, delivery));
    }

    /// What is planned for a transfer when its event is made.
    ///
    /// @param status that the client gets, 0 if none
    public record Planned(Delivery delivery, int status) {}
}
