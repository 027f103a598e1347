package dev.sluice.detectors.engine;

import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Chooses the [Masks] of scanners. Scanners begin with plain masks; in the background the vector
/// masks are made, compiled by use, and measured, and serve new scans if they are faster.
///
/// The system property `sluice.engine` takes one of the two: `plain`, or `vector` at once.
final class Kernels {

    private static final String PROPERTY = "sluice.engine";
    private static final String PLAIN = "plain";
    private static final String VECTOR = "vector";

    /// Rounds over the sample text while a speed is measured.
    private static final int ROUNDS = 20;

    /// How long vectors may take until they are compiled, in nanoseconds: on one core that serves
    /// requests meanwhile the compiler has much to do.
    private static final long PATIENCE = 60_000_000_000L;

    /// Rest after each measurement, in its own lengths, for whoever needs the core more.
    private static final int REST = 1;

    private static final Plane[] PLANES = Plane.values();

    private static final ThreadFactory DAEMONS =
            task -> Thread.ofPlatform().name("sluice-engine").daemon().unstarted(task);

    private static final EngineStatus UNDECIDED =
            new EngineStatus(PLAIN, "vectors are not yet measured", 0, 0);

    private static volatile EngineStatus status = UNDECIDED;
    private static volatile Consumer<EngineStatus> listener = _ -> {};
    private static volatile boolean isMeasured;
    private static @Nullable ExecutorService worker;

    private Kernels() {}

    static EngineStatus status() {
        return status;
    }

    /// Tells whoever listens which engine scans, now if that is decided, and each time it changes.
    static synchronized void listen(Consumer<EngineStatus> told) {
        listener = told;
        if (!status.equals(UNDECIDED)) {
            told.accept(status);
        }
    }

    private static synchronized void decide(EngineStatus now) {
        boolean isNews = !now.equals(status);
        status = now;
        if (isNews) {
            listener.accept(now);
        }
    }

    /// The masks that a program begins with.
    static Masks first(Program program) {
        String forced = System.getProperty(PROPERTY, "");
        if (forced.equals(VECTOR)) {
            decide(new EngineStatus(VECTOR, "asked for by " + PROPERTY, 0, 0));
            return new CloserMasks(VectorMasks.of(program), program);
        }
        if (forced.equals(PLAIN)) {
            decide(new EngineStatus(PLAIN, "asked for by " + PROPERTY, 0, 0));
        }
        return new CloserMasks(new PlainMasks(program), Sieves.first(program));
    }

    /// Makes faster masks for a scanner in the background; nothing if it is gone by then.
    static void improve(EngineScanner scanner) {
        if (!System.getProperty(PROPERTY, "").equals(VECTOR)) {
            WeakReference<EngineScanner> improved = new WeakReference<>(scanner);
            background(() -> {
                EngineScanner still = improved.get();
                if (still != null) {
                    improveNow(still);
                }
            });
        }
    }

    private static synchronized void background(Runnable task) {
        ExecutorService running = worker;
        if (running == null) {
            running = Executors.newSingleThreadExecutor(DAEMONS);
            worker = running;
        }
        running.execute(task);
    }

    private static void improveNow(EngineScanner scanner) {
        Program program = scanner.program();
        Masks plain = new PlainMasks(program);
        Sieves sieves = Sieves.first(program).andClasses(program);
        scanner.take(new CloserMasks(plain, sieves));
        if (isPossible()) {
            Masks vector = VectorMasks.of(program);
            if (!isMeasured) {
                measure(plain, vector);
            }
            if (status.engine().equals(VECTOR)) {
                scanner.take(new CloserMasks(vector, sieves));
            }
        }
    }

    private static boolean isPossible() {
        if (!System.getProperty(PROPERTY, "").isEmpty()) {
            return false;
        }
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            decide(new EngineStatus(PLAIN, "the vector module is not there", 0, 0));
            return false;
        }
        if (!VectorMasks.isWide()) {
            decide(new EngineStatus(PLAIN, "vectors of 512 bits are not there", 0, 0));
            return false;
        }
        return !isMeasured || status.engine().equals(VECTOR);
    }

    /// Measures both until one is clearly the faster: they are compiled by use, and before that
    /// vectors are a thousand times slower than after it.
    private static void measure(Masks plain, Masks vector) {
        byte[] sample = SampleText.bytes();
        int plainSpeed = 0;
        int vectorSpeed = 0;
        long end = System.nanoTime() + PATIENCE;
        while (vectorSpeed <= 2 * plainSpeed && System.nanoTime() < end) {
            plainSpeed = Math.max(plainSpeed, speed(plain, sample));
            long begun = System.nanoTime();
            vectorSpeed = Math.max(vectorSpeed, speed(vector, sample));
            LockSupport.parkNanos(REST * (System.nanoTime() - begun));
        }
        String engine = vectorSpeed > plainSpeed ? VECTOR : PLAIN;
        decide(new EngineStatus(engine, "the faster one here", plainSpeed, vectorSpeed));
        isMeasured = true;
    }

    /// MB/s over the sample text.
    private static int speed(Masks masks, byte[] sample) {
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
        return (int) ((double) ROUNDS * blocks * Masks.BLOCK / Math.max(1, micros));
    }
}
