package dev.sluice.detectors.engine;

import dev.sluice.detectors.Scanner;

/// The two engines of a scanner, each for good, so that tests can hold one against the other.
public final class Twins {

    private Twins() {}

    /// The scanner with plain masks.
    public static Scanner plain(Scanner scanner) {
        return ((EngineScanner) scanner).plain();
    }

    /// The scanner with vector masks.
    public static Scanner vector(Scanner scanner) {
        return ((EngineScanner) scanner).vector();
    }
}
