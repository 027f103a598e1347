package dev.sluice.gateway.http;

import dev.sluice.content.Uninspectable;
import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.audit.Ledger;
import dev.sluice.gateway.inspect.Evidence;
import dev.sluice.gateway.inspect.TransferFacts;
import dev.sluice.gateway.inspect.Ulid;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Door;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.Transfer;
import org.jspecify.annotations.Nullable;

/// The evidence of one exchange: what is recorded of its two transfers, and what really became of
/// them. Belongs to the event loop of its client.
final class TransferRecords {

    private final Exchange exchange;
    private final Evidence evidence;
    private final PlannedDelivery request;
    private final PlannedDelivery response;

    TransferRecords(Exchange exchange) {
        this.exchange = exchange;
        this.evidence = exchange.services().evidence();
        this.request = new PlannedDelivery(evidence);
        this.response = new PlannedDelivery(evidence);
    }

    /// Records a judged transfer and goes on when its event is durable.
    ///
    /// @param then told whether it is; not called if the exchange is over by then
    void record(
            String eventId,
            Direction direction,
            Outcome outcome,
            Evidence.Planned planned,
            Ledger.Durable then) {
        PlannedDelivery delivery = of(direction);
        delivery.plan(eventId, planned.delivery());
        evidence.record(
                eventId,
                facts(direction),
                outcome,
                planned,
                exchange.client().channel().eventLoop(),
                durable -> {
                    if (durable) {
                        delivery.recorded();
                    }
                    if (!exchange.over()) {
                        exchange.guarded(() -> then.done(durable));
                    }
                });
    }

    void clean(Direction direction, Outcome outcome) {
        evidence.clean(
                exchange.client().listener().name(),
                exchange.route().name(),
                direction,
                exchange.inspector().policyDigest(),
                outcome);
    }

    /// Ends a transfer that will not reach its end, and records that; nothing waits for it.
    ///
    /// @param became what its receiver got
    /// @param status that the client got, 0 if none
    /// @return its outcome, or null if not even that can be had
    @Nullable Outcome abort(Transfer transfer, Direction direction, Delivery became, int status) {
        Outcome outcome;
        try {
            outcome =
                    transfer.abort(
                            exchange.faulty()
                                    ? Uninspectable.INTERNAL_ERROR
                                    : Uninspectable.TRUNCATED);
        } catch (RuntimeException e) {
            Faults.log(e);
            return null;
        }
        if (outcome.needsEvent()) {
            evidence.record(
                    Ulid.of(exchange.services().clock().millis()),
                    facts(direction),
                    outcome,
                    new Evidence.Planned(became, status),
                    exchange.client().channel().eventLoop(),
                    _ -> {});
        } else {
            clean(direction, outcome);
        }
        return outcome;
    }

    /// Tells what became of a transfer whose outcome was known.
    void became(Direction direction, Delivery delivery) {
        of(direction).became(delivery);
    }

    private PlannedDelivery of(Direction direction) {
        return switch (direction) {
            case REQUEST -> request;
            case RESPONSE -> response;
        };
    }

    private TransferFacts facts(Direction direction) {
        RequestHead head = exchange.head();
        return new TransferFacts(
                Door.REVERSE,
                direction,
                exchange.client().listener().name(),
                exchange.route().name(),
                exchange.route().upstream().config().name(),
                head.method(),
                head.host(),
                head.path(),
                exchange.forwarded().client().getHostAddress(),
                exchange.traces().requestId(),
                !exchange.traces().keptId(),
                exchange.traces().traceId(),
                exchange.inspector().policyDigest(),
                exchange.inspector().fingerprintKeyId(),
                direction == Direction.REQUEST ? exchange.began() : exchange.response().began());
    }
}
