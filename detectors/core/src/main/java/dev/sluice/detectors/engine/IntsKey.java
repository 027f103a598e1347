package dev.sluice.detectors.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Ints as the key of a map, packed: of each the difference to the one before, in as many groups of
/// seven bits as it needs. Most keys of states are long rows of numbers near each other. Immutable.
final class IntsKey {

    private static final int MOST_GROUPS = 5;
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final byte[] packed;
    private final int count;
    private final int hash;

    IntsKey(int[] ints) {
        byte[] room = new byte[ints.length * MOST_GROUPS];
        int used = 0;
        int last = 0;
        for (int value : ints) {
            int difference = value - last;
            last = value;
            // Zigzag: the sign is the lowest bit, so that small differences below 0 are short too.
            int rest = difference << 1 ^ difference >> 31;
            while ((rest & -MORE) != 0) {
                room[used++] = (byte) (rest | MORE);
                rest >>>= BITS;
            }
            room[used++] = (byte) rest;
        }
        packed = Arrays.copyOf(room, used);
        count = ints.length;
        hash = Arrays.hashCode(packed);
    }

    /// A fresh array of them.
    int[] ints() {
        int[] ints = new int[count];
        int at = 0;
        int last = 0;
        for (int i = 0; i < count; i++) {
            int value = 0;
            int shift = 0;
            while (packed[at] < 0) {
                value |= (packed[at++] & MORE - 1) << shift;
                shift += BITS;
            }
            value |= packed[at++] << shift;
            last += value >>> 1 ^ -(value & 1);
            ints[i] = last;
        }
        return ints;
    }

    /// Bytes that they take.
    int size() {
        return packed.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntsKey key && Arrays.equals(key.packed, packed);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
