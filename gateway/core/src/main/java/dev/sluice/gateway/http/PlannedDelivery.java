package dev.sluice.gateway.http;

import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.inspect.Evidence;
import org.jspecify.annotations.Nullable;

/// What the event of a transfer planned, and what came of it. An event is durable before the last
/// byte leaves, so the two may differ: then a note follows the event. Belongs to one event loop.
final class PlannedDelivery {

    private final Evidence evidence;
    private @Nullable String eventId;
    private @Nullable Delivery planned;
    private @Nullable Delivery became;
    private boolean recorded;

    PlannedDelivery(Evidence evidence) {
        this.evidence = evidence;
    }

    void plan(String eventId, Delivery planned) {
        this.eventId = eventId;
        this.planned = planned;
    }

    /// The event is in the ledger.
    void recorded() {
        recorded = true;
        tell();
    }

    /// The transfer has ended so.
    void became(Delivery delivery) {
        became = delivery;
        tell();
    }

    private void tell() {
        String id = eventId;
        Delivery before = planned;
        Delivery after = became;
        if (recorded && id != null && before != null && after != null && before != after) {
            evidence.correct(id, before, after);
        }
    }
}
