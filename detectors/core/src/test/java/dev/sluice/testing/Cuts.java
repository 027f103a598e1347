package dev.sluice.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Ways to cut bytes into pieces.
public final class Cuts {

    private Cuts() {}

    /// The two pieces around one cut.
    ///
    /// @param at 0 to the length, both allowed
    public static List<byte[]> at(byte[] bytes, int at) {
        return List.of(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at, bytes.length));
    }

    /// One byte a piece.
    public static List<byte[]> single(byte[] bytes) {
        List<byte[]> pieces = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            pieces.add(new byte[] {b});
        }
        return pieces;
    }

    /// Pieces of random lengths from 0 to `longest`.
    public static List<byte[]> random(byte[] bytes, int longest, SplittableRandom random) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        while (from < bytes.length) {
            int to = Math.min(bytes.length, from + random.nextInt(longest + 1));
            pieces.add(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }
        return pieces;
    }
}
