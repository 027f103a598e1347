package dev.sluice.detectors.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A set of the symbols that may stand at one place, see [Edges]: bytes, the unit's edge, and
/// before a match the end of a letter. Owned by the compiler that fills it.
final class SymbolSet {

    /// How common a byte is in the texts that a gateway sees, in 1/10,000; only an estimate.
    private static final int[] WEIGHTS = weights();

    private static final int[][] WIDE = {{'0', '9'}, {'a', 'z'}, {'A', 'Z'}};

    /// Longs of the bytes among the symbols.
    private static final int BYTES = 4;

    private final long[] bits = new long[(Edges.BEFORE_SYMBOLS + 63) / 64];

    static SymbolSet all() {
        SymbolSet set = new SymbolSet();
        Arrays.fill(set.bits, -1L);
        return set;
    }

    boolean contains(int symbol) {
        return (bits[symbol >>> 6] >>> symbol & 1) != 0;
    }

    SymbolSet add(int symbol) {
        bits[symbol >>> 6] |= 1L << symbol;
        return this;
    }

    SymbolSet add(int low, int high) {
        for (int i = low >>> 6; i <= high >>> 6; i++) {
            bits[i] |= part(i, low, high);
        }
        return this;
    }

    SymbolSet remove(int symbol) {
        bits[symbol >>> 6] &= ~(1L << symbol);
        return this;
    }

    SymbolSet add(SymbolSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= other.bits[i];
        }
        return this;
    }

    /// Adds its bytes to the four longs from a place on.
    void addBytesTo(long[] to, int from) {
        for (int i = 0; i < BYTES; i++) {
            to[from + i] |= bits[i];
        }
    }

    SymbolSet removeAll(SymbolSet other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= ~other.bits[i];
        }
        return this;
    }

    boolean isEmpty() {
        return Arrays.stream(bits).allMatch(some -> some == 0);
    }

    /// Whether both have a symbol in common.
    boolean meets(SymbolSet other) {
        for (int i = 0; i < bits.length; i++) {
            if ((bits[i] & other.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether it has a symbol of the range.
    boolean meets(int low, int high) {
        for (int i = low >>> 6; i <= high >>> 6; i++) {
            if ((bits[i] & part(i, low, high)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The bits of a range in one of the longs.
    private static long part(int i, int low, int high) {
        long from = i == low >>> 6 ? -1L << low : -1L;
        long to = i == high >>> 6 ? -1L >>> (63 - (high & 63)) : -1L;
        return from & to;
    }

    /// How many bytes there are that are not ASCII.
    int countOthers() {
        return Long.bitCount(bits[2]) + Long.bitCount(bits[3]);
    }

    SymbolSet copy() {
        return new SymbolSet().add(this);
    }

    /// The same with all digits, all small and all capital letters if it has several of them and
    /// nothing else.
    SymbolSet widened() {
        for (int[] range : WIDE) {
            SymbolSet wide = new SymbolSet().add(range[0], range[1]);
            if (count() > 1 && wide.copy().add(this).equals(wide)) {
                return wide;
            }
        }
        return this;
    }

    /// Whether a space may stand there, and any small letter.
    boolean hasProse() {
        boolean all = contains(' ');
        for (int letter = 'a'; letter <= 'z'; letter++) {
            all &= contains(letter);
        }
        return all;
    }

    /// The lowest symbol; all symbols if there is none.
    int first() {
        int symbol = 0;
        while (symbol < Edges.BEFORE_SYMBOLS && !contains(symbol)) {
            symbol++;
        }
        return symbol;
    }

    int count() {
        int count = 0;
        for (long some : bits) {
            count += Long.bitCount(some);
        }
        return count;
    }

    /// How many bytes there are if a letter in either case is one, see [FirstLetters#folded(int)].
    int foldedCount() {
        int count = 0;
        for (int i = 0; i < BYTES; i++) {
            count += Long.bitCount((bits[i] | bits[i] >>> 32) & 0xFFFFFFFFL);
        }
        return count;
    }

    /// Tells its members apart from the other symbols in a partition.
    void split(ByteClasses partition) {
        boolean[] in = new boolean[Edges.BEFORE_SYMBOLS];
        forEach(symbol -> in[symbol] = true);
        partition.split(in);
    }

    void forEach(IntConsumer action) {
        for (int i = 0; i < bits.length; i++) {
            for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
                int symbol = 64 * i + Long.numberOfTrailingZeros(rest);
                if (symbol < Edges.BEFORE_SYMBOLS) {
                    action.accept(symbol);
                }
            }
        }
    }

    /// Share of the bytes of ordinary text that are in the set, 0 to 1.
    double weight() {
        int sum = 0;
        for (int i = 0; i < 2; i++) {
            for (long rest = bits[i]; rest != 0; rest &= rest - 1) {
                sum += WEIGHTS[64 * i + Long.numberOfTrailingZeros(rest)];
            }
        }
        return sum / 10_000.0;
    }

    private static int[] weights() {
        int[] weights = new int[128];
        Arrays.fill(weights, 30);
        Arrays.fill(weights, 0, 32, 5);
        Arrays.fill(weights, '0', '9' + 1, 200);
        Arrays.fill(weights, 'A', 'Z' + 1, 32);
        Arrays.fill(weights, 'a', 'z' + 1, 170);
        weights[' '] = 1000;
        weights['"'] = 300;
        return weights;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SymbolSet set && Arrays.equals(bits, set.bits);
    }

    @Override
    public int hashCode() {
        long hash = 0;
        for (long some : bits) {
            // Sets of one or two bits are common, and differ in where they are only.
            hash = (hash ^ some) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }
}
