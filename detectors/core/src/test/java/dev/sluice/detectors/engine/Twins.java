package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Scanner;
import java.util.Arrays;
import java.util.List;

/// The engines of a scanner, each for good, so that tests can hold one against the other.
public final class Twins {

    private Twins() {}

    /// The scanner with masks that name every place and without anchors: what all others have to
    /// find.
    public static Scanner everywhere(Scanner scanner) {
        List<Detector> detectors = ((EngineScanner) scanner).program().detectors();
        CompiledScanner plain = new Compiler(detectors, EngineLimits.DEFAULT, false).compile();
        return new EngineScanner(((EngineScanner) plain.scanner()).program(), new Everywhere());
    }

    private static final class Everywhere implements Masks {

        @Override
        public void fill(Plane plane, MaskSlice slice, long[] out) {
            Arrays.fill(out, slice.slot, slice.slot + slice.blocks, -1L);
        }
    }

    /// The scanner with plain masks.
    public static Scanner plain(Scanner scanner) {
        return ((EngineScanner) scanner).with(Kernel.PLAIN);
    }

    /// The scanner with masks of vectors that look up whole bytes.
    public static Scanner wide(Scanner scanner) {
        return ((EngineScanner) scanner).with(Kernel.WIDE);
    }

    /// The scanner with masks of vectors that look up halves of bytes.
    public static Scanner narrow(Scanner scanner) {
        return ((EngineScanner) scanner).with(Kernel.NARROW);
    }

    /// How many lanes are compared with every place, and not tried in front of anchors only.
    public static int lanesTriedEverywhere(Scanner scanner) {
        return ((EngineScanner) scanner).program().openings().free().size();
    }
}
