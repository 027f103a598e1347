package dev.sluice.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Runs a property on many seeds and names the seed that breaks it.
///
/// `-Dsluice.seed=N` runs that seed alone; `-Dsluice.thorough=true` runs ten times as many.
public final class Seeded {

    private static final long FIRST = 0x51_01CEL;

    private Seeded() {}

    /// Runs `property` with `runs` generators of successive seeds.
    ///
    /// @throws AssertionError that names the seed, with the property's own failure as its cause
    public static void check(int runs, Consumer<SplittableRandom> property) {
        Long only = Long.getLong("sluice.seed");
        if (only != null) {
            run(only, property);
            return;
        }
        int all = isThorough() ? runs * 10 : runs;
        for (int i = 0; i < all; i++) {
            run(FIRST + i, property);
        }
    }

    /// Whether all cuts, codings and corpora are wanted.
    public static boolean isThorough() {
        return Boolean.getBoolean("sluice.thorough");
    }

    private static void run(long seed, Consumer<SplittableRandom> property) {
        try {
            property.accept(new SplittableRandom(seed));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("broken by -Dsluice.seed=" + seed, e);
        }
    }
}
