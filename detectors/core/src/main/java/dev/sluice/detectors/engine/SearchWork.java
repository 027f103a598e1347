package dev.sluice.detectors.engine;

import dev.sluice.detectors.Scanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How many places of a text each step of the search looks at. Counts, no times: the same on every
/// machine that has the same kernel. For whoever makes the engine faster.
///
/// @param plane what was looked for
/// @param shapes how many beginnings of it there are
/// @param named places in a KiB that masks name
/// @param kept places in a KiB that are left when sieves have looked at them
public record SearchWork(String plane, int shapes, double named, double kept) {

    private static final int SLICE = MaskSlice.BLOCKS * Masks.BLOCK;

    /// Counts for each plane, over all whole slices of 4 KiB but the last.
    ///
    /// @param text taken for one unit
    /// @throws IllegalArgumentException if there is no such slice
    public static List<SearchWork> of(Scanner scanner, byte[] text) {
        int slices = text.length / SLICE - 1;
        if (slices < 1) {
            throw new IllegalArgumentException("a text of " + text.length + " bytes is too short");
        }
        Program program = ((EngineScanner) scanner).program();
        Masks masks = kernel().masks(program);
        Masks closer = new CloserMasks(masks, program);
        List<SearchWork> work = new ArrayList<>();
        for (Plane plane : Plane.values()) {
            double kibs = slices * (SLICE / 1024.0);
            work.add(
                    new SearchWork(
                            plane.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            program.shapes(plane).size(),
                            places(masks, plane, text, slices) / kibs,
                            places(closer, plane, text, slices) / kibs));
        }
        return work;
    }

    /// Both kernels of vectors name the same places; plain ones name more.
    private static Kernel kernel() {
        return Arrays.stream(Kernel.values())
                .filter(kernel -> kernel != Kernel.PLAIN && kernel.isPossible())
                .findFirst()
                .orElse(Kernel.PLAIN);
    }

    private static long places(Masks masks, Plane plane, byte[] text, int slices) {
        MaskSlice slice = new MaskSlice();
        long[] bits = new long[MaskSlice.BLOCKS];
        long places = 0;
        for (int i = 0; i < slices; i++) {
            // Masks also read the byte before.
            slice.of(text, 1 + i * SLICE, MaskSlice.BLOCKS, 0);
            masks.fill(plane, slice, bits);
            for (long block : bits) {
                places += Long.bitCount(block);
            }
        }
        return places;
    }
}
