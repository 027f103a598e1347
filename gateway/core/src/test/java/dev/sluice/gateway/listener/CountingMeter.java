package dev.sluice.gateway.listener;

import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.metrics.TrafficMeter;
import dev.sluice.policies.Direction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Remembers what it was told.
final class CountingMeter implements TrafficMeter {

    /// An exchange that ended.
    record Ended(String route, String verdict, Delivery delivery, int status) {}

    final List<Ended> exchanges = new CopyOnWriteArrayList<>();
    final List<String> refusals = new CopyOnWriteArrayList<>();
    final AtomicInteger pauses = new AtomicInteger();
    final AtomicInteger connections = new AtomicInteger();
    final AtomicLong held = new AtomicLong();

    @Override
    public void exchange(
            String listener,
            String route,
            String verdict,
            Delivery delivery,
            int status,
            long nanos) {
        exchanges.add(new Ended(route, verdict, delivery, status));
    }

    @Override
    public void refused(String listener, String side, String code) {
        refusals.add(side + " " + code);
    }

    @Override
    public void paused(Direction direction) {
        pauses.incrementAndGet();
    }

    @Override
    public void connections(String listener, String side, int change) {
        connections.addAndGet(change);
    }

    @Override
    public void held(String place, long change) {
        held.addAndGet(change);
    }
}
