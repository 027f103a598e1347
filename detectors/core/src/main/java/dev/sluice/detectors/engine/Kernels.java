package dev.sluice.detectors.engine;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses the [Masks] of scanners. Scanners begin with plain masks; in the background vector masks
/// are made, compiled by use, measured and tested, and serve if they are faster.
///
/// The system property `sluice.engine` takes the name of a [Kernel] to use at once.
final class Kernels {

    private static final String PROPERTY = "sluice.engine";

    private static final String FAILED = " failed its self-test";
    private static final String FASTER = "the fastest here";
    private static final String NO_VECTORS =
            "vectors, their module or their compiler are not there";

    private static final ThreadFactory DAEMONS =
            task -> Thread.ofPlatform().name("sluice-engine").daemon().unstarted(task);

    private static final EngineStatus UNDECIDED =
            new EngineStatus(Kernel.PLAIN.word(), "vectors are not yet measured", Map.of());

    private static volatile EngineStatus status = UNDECIDED;
    private static volatile Consumer<EngineStatus> listener = _ -> {};

    /// What serves scanners; null before it was measured. Only the worker reads and changes it.
    private static @Nullable Kernel fastest;

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

    private static synchronized void decide(
            Kernel kernel, String why, Map<Kernel, Integer> speeds) {
        Map<String, Integer> told = new LinkedHashMap<>();
        speeds.forEach((measured, speed) -> told.put(measured.word(), speed));
        EngineStatus now = new EngineStatus(kernel.word(), why, told);
        boolean isNews = !now.equals(status);
        status = now;
        if (isNews) {
            listener.accept(now);
        }
    }

    /// The masks that a program begins with.
    static Masks first(Program program) {
        Kernel forced = forced();
        if (forced != null) {
            Masks masks = forced.masks(program);
            if (!KernelCheck.isComplete(masks, program)) {
                throw new IllegalStateException(forced.word() + FAILED);
            }
            decide(forced, "asked for by " + PROPERTY, Map.of());
            return new CloserMasks(masks, program);
        }
        return new CloserMasks(Kernel.PLAIN.masks(program), Sieves.first(program));
    }

    private static @Nullable Kernel forced() {
        String word = System.getProperty(PROPERTY, "");
        if (word.isEmpty()) {
            return null;
        }
        return Stream.of(Kernel.values())
                .filter(kernel -> kernel.word().equals(word) && kernel.isPossible())
                .findFirst()
                .orElseThrow(() -> new EngineChoiceException(unknown(word)));
    }

    private static String unknown(String word) {
        return Stream.of(Kernel.values())
                .filter(Kernel::isPossible)
                .map(Kernel::word)
                .collect(
                        Collectors.joining(
                                ", ",
                                "%s is \"%s\"; this machine has ".formatted(PROPERTY, word),
                                ""));
    }

    /// Makes faster masks for a scanner in the background; nothing if it is gone by then.
    static void improve(EngineScanner scanner) {
        if (System.getProperty(PROPERTY, "").isEmpty()) {
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
        Masks plain = Kernel.PLAIN.masks(scanner.program());
        Sieves sieves = Sieves.first(scanner.program()).andClasses(scanner.program());
        scanner.take(new CloserMasks(plain, sieves));
        Kernel known = fastest;
        if (known == null) {
            Masks winner = race(scanner.program(), plain);
            scanner.take(new CloserMasks(winner, sieves));
        } else if (known != Kernel.PLAIN) {
            Masks masks = known.masks(scanner.program());
            if (isComplete(known, masks, scanner.program())) {
                scanner.take(new CloserMasks(masks, sieves));
            }
        }
    }

    /// Measures vectors, the wider first; the first that are faster than plain masks, or these.
    private static Masks race(Program program, Masks plain) {
        fastest = Kernel.PLAIN;
        KernelRace race = new KernelRace(plain);
        for (Kernel kernel : vectors()) {
            Masks masks = kernel.masks(program);
            if (race.isFaster(kernel, masks)) {
                fastest = kernel;
                decide(kernel, FASTER, race.speeds());
                return isComplete(kernel, masks, program) ? masks : plain;
            }
        }
        decide(Kernel.PLAIN, vectors().isEmpty() ? NO_VECTORS : FASTER, race.speeds());
        return plain;
    }

    private static List<Kernel> vectors() {
        return Stream.of(Kernel.WIDE, Kernel.NARROW).filter(Kernel::isPossible).toList();
    }

    /// The self-test of a kernel; if it fails no scanner gets it any more.
    private static boolean isComplete(Kernel kernel, Masks masks, Program program) {
        boolean complete = KernelCheck.isComplete(masks, program);
        if (!complete) {
            fastest = Kernel.PLAIN;
            decide(Kernel.PLAIN, kernel.word() + FAILED, Map.of());
        }
        return complete;
    }
}
