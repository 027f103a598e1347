package dev.sluice.gateway;

import dev.sluice.gateway.metrics.GatewayMetrics;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// What a gateway does on a thread of its own a moment after it has begun to listen: it costs more
/// than the rest of a start, no request waits for it, and the first ones are to be served before.
final class Afterwards {

    private static final Duration MOMENT = Duration.ofSeconds(2);

    /// How often is asked whether the processors have time to spare, and how often at most: the
    /// first requests are served by code that is not compiled yet.
    private static final Duration GLANCE = Duration.ofMillis(500);

    private static final int MOST_GLANCES = 16;

    private Afterwards() {}

    static void begin(GatewayMetrics metrics) {
        Thread.ofPlatform()
                .daemon()
                .name("sluice-afterwards")
                .start(() -> {
                    LockSupport.parkNanos(MOMENT.toNanos());
                    metrics.watchMachine();
                    awaitSpareTime();
                    // Sooner if a name in an event needs it.
                    BuiltIn.scanner();
                });
    }

    /// Waits until this process uses less than half of what the processors could give it.
    private static void awaitSpareTime() {
        long half = GLANCE.toNanos() * Runtime.getRuntime().availableProcessors() / 2;
        long before = usedNanos();
        for (int glance = 0; glance < MOST_GLANCES; glance++) {
            LockSupport.parkNanos(GLANCE.toNanos());
            long now = usedNanos();
            if (now - before < half) {
                return;
            }
            before = now;
        }
    }

    /// Processor time of this process so far; where the system does not tell, none.
    private static long usedNanos() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}
