package dev.sluice.detectors.engine;

/// Kinds of the byte that a match begins with: lanes are asked kind by kind.
final class FirstByte {

    static final int DIGIT = 0;
    static final int UPPER = 1;
    static final int LOWER = 2;
    static final int OTHER = 3;
    static final int KINDS = 4;

    private FirstByte() {}

    static int kind(int b) {
        if (b >= '0' && b <= '9') {
            return DIGIT;
        }
        if (b >= 'A' && b <= 'Z') {
            return UPPER;
        }
        return b >= 'a' && b <= 'z' ? LOWER : OTHER;
    }

    /// Whether a match of the shape may begin with a byte of the kind.
    static boolean may(Shape shape, int kind) {
        for (int b = 0; b < 256; b++) {
            if (kind(b) == kind && shape.places().getFirst().contains(b)) {
                return true;
            }
        }
        return false;
    }
}
