package dev.sluice.detectors.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Ints as the key of a map. The array is never changed.
final class IntsKey {

    private final int[] ints;
    private final int hash;

    IntsKey(int[] ints) {
        this.ints = ints;
        this.hash = Arrays.hashCode(ints);
    }

    int[] ints() {
        return ints;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntsKey key && Arrays.equals(key.ints, ints);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
