package dev.sluice.gateway.metrics;

import dev.sluice.policies.ExceptionEntry;
import dev.sluice.policies.Policy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The policies in force, and whether the last reload went well. Thread-safe.
public final class PolicyMetrics {
    private static final int VERSION_DIGITS = 12;

    private final MultiGauge info;
    private final MultiGauge expiry;
    private final Counter succeeded;
    private final Counter failed;
    private final AtomicLong lastSuccessful = new AtomicLong(1);
    private final AtomicLong lastSeconds = new AtomicLong();

    PolicyMetrics(MeterRegistry registry) {
        info =
                MultiGauge.builder("sluice.policy.info")
                        .description("Policies in force")
                        .register(registry);
        expiry =
                MultiGauge.builder("sluice.exception.expires.timestamp")
                        .description("When an exception stops to hold")
                        .baseUnit("seconds")
                        .register(registry);
        succeeded = reloads(registry, "success");
        failed = reloads(registry, "failure");
        Gauge.builder("sluice.policy.last.reload.successful", lastSuccessful::get)
                .description("1 if the policies on disk are those in force")
                .register(registry);
        Gauge.builder("sluice.policy.last.reload.timestamp", lastSeconds::get)
                .description("When policies were last put in force")
                .baseUnit("seconds")
                .register(registry);
    }

    private static Counter reloads(MeterRegistry registry, String result) {
        return Counter.builder("sluice.policy.reloads")
                .description("Reloads by result")
                .tag("result", result)
                .register(registry);
    }

    /// The policies that were loaded at the start.
    public synchronized void loaded(List<Policy> policies, Instant now) {
        List<MultiGauge.Row<?>> infos = new ArrayList<>();
        List<MultiGauge.Row<?>> expiries = new ArrayList<>();
        for (Policy policy : policies) {
            infos.add(MultiGauge.Row.of(tags(policy), () -> 1));
            for (ExceptionEntry exception : policy.exceptions()) {
                long end =
                        exception
                                .expires()
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toEpochSecond();
                expiries.add(
                        MultiGauge.Row.of(
                                Tags.of("policy", policy.name(), "exception", exception.id()),
                                () -> end));
            }
        }
        info.register(infos, true);
        expiry.register(expiries, true);
        lastSuccessful.set(1);
        lastSeconds.set(now.getEpochSecond());
    }

    /// A reload put new policies in force.
    public void reloaded(List<Policy> policies, Instant now) {
        loaded(policies, now);
        succeeded.increment();
    }

    /// A reload failed; the policies before it stay in force.
    public void reloadFailed() {
        lastSuccessful.set(0);
        failed.increment();
    }

    private static Tags tags(Policy policy) {
        String digest = policy.digest();
        String version = digest.substring(0, Math.min(VERSION_DIGITS, digest.length()));
        return Tags.of(
                "policy",
                policy.name(),
                "version",
                version,
                "digest",
                digest,
                "mode",
                policy.mode().written());
    }
}
