package dev.sluice.detectors.exact;

/// Arithmetic modulo the Mersenne prime 2⁶¹ − 1. Operands and results lie in `[0, P)`.
final class Field61 {

    static final long P = (1L << 61) - 1;

    private Field61() {}

    static long add(long a, long b) {
        long sum = a + b;
        return sum >= P ? sum - P : sum;
    }

    static long multiply(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        long folded = (low & P) + (low >>> 61 | high << 3);
        return folded >= P ? folded - P : folded;
    }

    /// Any 64 bits as an element.
    static long of(long bits) {
        long folded = (bits & P) + (bits >>> 61);
        return folded >= P ? folded - P : folded;
    }
}
