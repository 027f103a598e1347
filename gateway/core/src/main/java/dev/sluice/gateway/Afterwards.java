package dev.sluice.gateway;

import dev.sluice.gateway.metrics.GatewayMetrics;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// What a gateway does on a thread of its own a moment after it has begun to listen: it costs more
/// than the rest of a start, no request waits for it, and the first ones are to be served before.
final class Afterwards {

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private Afterwards() {}

    static void begin(GatewayMetrics metrics) {
        Thread.ofPlatform()
                .daemon()
                .name("sluice-afterwards")
                .start(() -> {
                    LockSupport.parkNanos(MOMENT.toNanos());
                    metrics.watchMachine();
                    // Sooner if a name in an event needs it.
                    BuiltIn.scanner();
                });
    }
}
