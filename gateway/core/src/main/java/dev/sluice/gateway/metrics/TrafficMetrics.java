package dev.sluice.gateway.metrics;

import dev.sluice.detectors.InfoType;
import dev.sluice.gateway.audit.Delivery;
import dev.sluice.policies.Direction;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.RuleHit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// What the data path counts. Thread-safe; called on event loops, so it never blocks.
///
/// Names of listeners, routes and upstreams are those of the configuration; codes, sides and places
/// are closed lists of the caller. So every label has few values, whatever the traffic is.
public final class TrafficMetrics implements TrafficMeter {
    private static final Duration[] BUCKETS = {
        Duration.ofNanos(500_000),
        Duration.ofMillis(1),
        Duration.ofNanos(2_500_000),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;
    private final LimitMetrics limits;
    private final Map<Key, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Key, LongAdder> levels = new ConcurrentHashMap<>();
    private final Map<String, Timer> durations = new ConcurrentHashMap<>();

    TrafficMetrics(MeterRegistry registry, LimitMetrics limits) {
        this.registry = registry;
        this.limits = limits;
    }

    /// The families of counters and gauges; their labels in the order of a [Key], between spaces.
    private enum Family {
        REQUESTS(
                "sluice.requests",
                "Exchanges by their end",
                "listener route verdict delivery status_class"),
        INSPECTED(
                "sluice.inspected.bytes", "Decoded bytes of bodies that were scanned", "direction"),
        UNINSPECTED("sluice.uninspected.bytes", "Bytes of bodies that were not scanned", "cause"),
        FINDINGS(
                "sluice.findings",
                "Findings that a rule counted",
                "policy rule info_type action mode"),
        FAILURES(
                "sluice.inspection.failures",
                "Transfers that were not inspected completely",
                "reason outcome"),
        EXCEPTIONS(
                "sluice.exceptions.used",
                "Transfers that an exception took out of a rule",
                "policy exception"),
        REFUSED("sluice.refused.messages", "Messages refused for their form", "listener side code"),
        CONNECTIONS("sluice.connections", "Open connections", "listener side"),
        HELD("sluice.held.bytes", "Bytes of held bodies", "place"),
        PAUSES(
                "sluice.backpressure.pauses",
                "How often reading waited for the other side",
                "direction"),
        UPSTREAM(
                "sluice.upstream.requests",
                "Requests to upstreams by their answer",
                "upstream status_class");

        private final String name;
        private final String description;
        private final String labels;

        Family(String name, String description, String labels) {
            this.name = name;
            this.description = description;
            this.labels = labels;
        }
    }

    /// One series.
    private record Key(Family family, String a, String b, String c, String d, String e) {
        Key(Family family, String a) {
            this(family, a, "", "", "", "");
        }

        Key(Family family, String a, String b) {
            this(family, a, b, "", "", "");
        }

        Tags tags() {
            List<String> values = List.of(a, b, c, d, e);
            List<String> labels = List.of(family.labels.split(" ", -1));
            Tags tags = Tags.empty();
            for (int i = 0; i < labels.size(); i++) {
                tags = tags.and(labels.get(i), values.get(i));
            }
            return tags;
        }
    }

    @Override
    public void exchange(
            String listener,
            String route,
            String verdict,
            Delivery delivery,
            int status,
            long nanos) {
        add(
                new Key(
                        Family.REQUESTS,
                        listener,
                        route,
                        verdict,
                        delivery.written(),
                        statusClass(status)),
                1);
        Timer known = durations.get(route);
        Timer timer = known == null ? durations.computeIfAbsent(route, this::timer) : known;
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void transfer(String route, Direction direction, Outcome outcome) {
        add(new Key(Family.INSPECTED, direction.written()), outcome.bytesInspected());
        switch (outcome.inspection()) {
            case Inspection.Complete() -> {}
            case Inspection.Partial(String limit) -> failure("overLimit", limit, outcome);
            case Inspection.Unreadable(var cause, var limit) ->
                    failure(cause.written(), limit, outcome);
        }
        for (RuleHit hit : outcome.hits()) {
            hit(hit);
        }
    }

    @Override
    public void refused(String listener, String side, String code) {
        add(new Key(Family.REFUSED, listener, side, code, "", ""), 1);
        limits.hitIfLimit(code);
    }

    @Override
    public void connections(String listener, String side, int change) {
        level(new Key(Family.CONNECTIONS, listener, side)).add(change);
    }

    @Override
    public void held(String place, long change) {
        level(new Key(Family.HELD, place)).add(change);
    }

    @Override
    public void paused(Direction direction) {
        add(new Key(Family.PAUSES, direction.written()), 1);
    }

    @Override
    public void upstream(String upstream, int status) {
        add(new Key(Family.UPSTREAM, upstream, statusClass(status)), 1);
    }

    private void failure(String reason, @Nullable String limit, Outcome outcome) {
        String end = outcome.verdict().blocks() ? "blocked" : "passed";
        add(new Key(Family.FAILURES, reason, end), 1);
        // Of a coded body the two counts do not compare: then all of it counts.
        long missed =
                outcome.coding().isEmpty()
                        ? Math.max(0, outcome.bytesTotal() - outcome.bytesInspected())
                        : outcome.bytesTotal();
        add(new Key(Family.UNINSPECTED, reason), missed);
        if (limit != null) {
            limits.hit(limit);
        }
    }

    private void hit(RuleHit hit) {
        String policy = hit.policy().name();
        if (hit.exception() != null) {
            add(new Key(Family.EXCEPTIONS, policy, hit.exception()), 1);
        }
        String action = hit.rule().action().written();
        String mode = hit.mode().written();
        for (Map.Entry<InfoType, Integer> count : hit.counts().entrySet()) {
            add(
                    new Key(
                            Family.FINDINGS,
                            policy,
                            hit.rule().id(),
                            count.getKey().id(),
                            action,
                            mode),
                    count.getValue());
        }
    }

    private void add(Key key, long amount) {
        // A look first: computeIfAbsent locks where two keys share a bin.
        Counter known = counters.get(key);
        Counter counter = known == null ? counters.computeIfAbsent(key, this::counter) : known;
        counter.increment((double) amount);
    }

    private Counter counter(Key key) {
        return Counter.builder(key.family().name)
                .description(key.family().description)
                .tags(key.tags())
                .register(registry);
    }

    private LongAdder level(Key key) {
        return levels.computeIfAbsent(
                key,
                made -> {
                    LongAdder level = new LongAdder();
                    Gauge.builder(made.family().name, level, LongAdder::sum)
                            .description(made.family().description)
                            .tags(made.tags())
                            .strongReference(true)
                            .register(registry);
                    return level;
                });
    }

    private Timer timer(String route) {
        return Timer.builder("sluice.request.duration")
                .description("From the first byte of a request to the last of its answer")
                .serviceLevelObjectives(BUCKETS)
                .tag("route", route)
                .register(registry);
    }

    private static String statusClass(int status) {
        return switch (status / 100) {
            case 1 -> "1xx";
            case 2 -> "2xx";
            case 3 -> "3xx";
            case 4 -> "4xx";
            case 5 -> "5xx";
            default -> "none";
        };
    }
}
