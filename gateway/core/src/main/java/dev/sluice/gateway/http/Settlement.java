package dev.sluice.gateway.http;

import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.inspect.Evidence;
import dev.sluice.gateway.inspect.Ulid;
import dev.sluice.policies.Direction;
import dev.sluice.policies.transfer.Outcome;

/// What follows from an outcome: the evidence first, then its effect (design section 6). A clean
/// transfer waits for nothing.
final class Settlement {

    private Settlement() {}

    /// @param status that the client gets if the transfer passes, 0 if that is not known yet
    /// @param pass called at once, or when the event is durable; not if the exchange is over by
    ///   then
    static void settle(
            Exchange exchange, Direction direction, Outcome outcome, int status, Runnable pass) {
        if (outcome.verdict().blocks()) {
            stop(exchange, direction, outcome, status);
        } else if (outcome.needsEvent()) {
            exchange.records()
                    .record(
                            Ulid.of(exchange.services().clock().millis()),
                            direction,
                            outcome,
                            new Evidence.Planned(Delivery.DELIVERED, status),
                            durable -> {
                                if (durable) {
                                    pass.run();
                                } else {
                                    exchange.fail(Problems.LEDGER);
                                }
                            });
        } else {
            exchange.records().clean(direction, outcome);
            pass.run();
        }
    }

    private static void stop(Exchange exchange, Direction direction, Outcome outcome, int status) {
        Problem problem = Problems.of(outcome.verdict(), direction == Direction.RESPONSE);
        String id = Ulid.of(exchange.services().clock().millis());
        boolean cut = exchange.response().begun();
        exchange.records()
                .record(
                        id,
                        direction,
                        outcome,
                        new Evidence.Planned(
                                cut ? Delivery.CUT : Delivery.ANSWERED,
                                cut ? status : problem.status()),
                        durable ->
                                exchange.fail(
                                        durable ? problem : Problems.LEDGER,
                                        id,
                                        Delivery.ANSWERED));
    }
}
