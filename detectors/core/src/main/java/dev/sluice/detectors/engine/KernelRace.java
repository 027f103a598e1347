package dev.sluice.detectors.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Measures masks on the sample text. Owned by one thread.
final class KernelRace {

    /// Rounds over the sample text while a speed is measured.
    private static final int ROUNDS = 20;

    /// How long vectors may take until they are compiled, in nanoseconds: on one core that serves
    /// requests meanwhile the compiler has much to do.
    private static final long PATIENCE = 40_000_000_000L;

    /// Rest after each measurement, in its own lengths, for whoever needs the core more.
    private static final int REST = 1;

    /// Vectors that are so many times as fast need no further proof.
    private static final int CLEARLY = 2;

    private static final Plane[] PLANES = Plane.values();

    private final byte[] sample = SampleText.bytes();
    private final Masks plain;
    private final Map<Kernel, Integer> speeds = new EnumMap<>(Kernel.class);

    /// @param plain masks that the others have to beat
    KernelRace(Masks plain) {
        this.plain = plain;
    }

    /// Measures both until the challenger is clearly the faster: it is compiled by use, and before
    /// that it is a thousand times slower than after it. Whether it is the faster.
    boolean isFaster(Kernel kernel, Masks challenger) {
        long end = System.nanoTime() + PATIENCE;
        speeds.put(kernel, 0);
        while (best(kernel) <= CLEARLY * best(Kernel.PLAIN) && System.nanoTime() < end) {
            measure(Kernel.PLAIN, plain);
            long begun = System.nanoTime();
            measure(kernel, challenger);
            LockSupport.parkNanos(REST * (System.nanoTime() - begun));
        }
        return best(kernel) > best(Kernel.PLAIN);
    }

    /// The best so far of those that were measured, in MB/s.
    Map<Kernel, Integer> speeds() {
        return speeds;
    }

    private int best(Kernel kernel) {
        return speeds.getOrDefault(kernel, 0);
    }

    private void measure(Kernel kernel, Masks masks) {
        int blocks = Math.min(MaskSlice.BLOCKS, (sample.length - 1 - Masks.AFTER) / Masks.BLOCK);
        MaskSlice slice = new MaskSlice().of(sample, 1, blocks, 0);
        long[] out = new long[blocks];
        long begun = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (Plane plane : PLANES) {
                masks.fill(plane, slice, out);
            }
        }
        double micros = (System.nanoTime() - begun) / 1e3;
        int speed = (int) ((double) ROUNDS * blocks * Masks.BLOCK / Math.max(1, micros));
        speeds.merge(kernel, speed, Math::max);
    }
}
