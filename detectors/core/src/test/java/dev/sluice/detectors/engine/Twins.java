package dev.sluice.detectors.engine;

import dev.sluice.detectors.Scanner;
import java.util.Arrays;

/// The engines of a scanner, each for good, so that tests can hold one against the other.
public final class Twins {

    private Twins() {}

    /// The scanner with masks that name every place: what all others have to find.
    public static Scanner everywhere(Scanner scanner) {
        return new EngineScanner(((EngineScanner) scanner).program(), new Everywhere());
    }

    private static final class Everywhere implements Masks {

        @Override
        public void fill(Plane plane, MaskSlice slice, long[] out) {
            Arrays.fill(out, slice.slot, slice.slot + slice.blocks, -1L);
        }

        @Override
        public void anchors(MaskSlice slice, long[] out) {
            Arrays.fill(out, slice.slot, slice.slot + slice.blocks, -1L);
        }
    }

    /// The scanner with plain masks.
    public static Scanner plain(Scanner scanner) {
        return ((EngineScanner) scanner).plain();
    }

    /// The scanner with vector masks.
    public static Scanner vector(Scanner scanner) {
        return ((EngineScanner) scanner).vector();
    }
}
