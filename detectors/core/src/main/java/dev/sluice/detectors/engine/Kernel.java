package dev.sluice.detectors.engine;

import jdk.incubator.vector.ByteVector;

/// The ways to make [Masks]. What touches the vector module is loaded only by the constants that
/// need it.
enum Kernel {
    /// Two look-ups a byte.
    PLAIN("plain"),

    /// Vectors of 512 bits that look up a byte in one table, as AVX-512 with VBMI can.
    WIDE("vector-512"),

    /// Vectors of 128 bits that look up its halves, as SSSE3, AVX2 and NEON can.
    NARROW("vector-128");

    private final String word;

    Kernel(String word) {
        this.word = word;
    }

    /// The name that users see.
    String word() {
        return word;
    }

    /// Whether this machine and this process may have it; whether it is fast has to be measured.
    boolean isPossible() {
        return switch (this) {
            case PLAIN -> true;
            case WIDE -> hasVectors() && Bits.widest() >= 512;
            case NARROW -> hasVectors() && Bits.widest() >= 128;
        };
    }

    /// Whether the module and the compiler are there that vectors need: other compilers make an
    /// object of each vector.
    static boolean hasVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                && hasOptimizer(System.getProperty("java.vm.info", ""));
    }

    /// Whether a virtual machine that describes itself so has its optimizing compiler.
    static boolean hasOptimizer(String info) {
        return !info.startsWith("interpreted") && !info.contains("emulated-client");
    }

    /// Masks for a program, without sieves.
    Masks masks(Program program) {
        return switch (this) {
            case PLAIN -> new PlainMasks(program);
            case WIDE -> new WideMasks(new PlaneGroups(program));
            case NARROW -> new NarrowMasks(new PlaneGroups(program));
        };
    }

    private static final class Bits {

        static int widest() {
            return ByteVector.SPECIES_PREFERRED.vectorBitSize();
        }
    }
}
