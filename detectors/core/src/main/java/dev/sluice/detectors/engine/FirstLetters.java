package dev.sluice.detectors.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Hashes of the first bytes of words or literals, letters compared without case: whether a text
/// goes on so at a place. Necessary, never sufficient. Filled by the compiler, then only read.
final class FirstLetters {

    /// Fewest words of a table, and most, as powers of two.
    private static final int LEAST = 6;

    private static final int MOST = 14;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    /// Makes letters lower case, and leaves of other bytes what is enough to tell most apart.
    private static final int LOWER_CASE = 0x20;

    /// By the upper bits of a hash a word in which its lower bits set three.
    private final long[] hashes;

    private final int shift;

    /// @param keys about how many will be added
    FirstLetters(int keys) {
        // At least a word for four keys.
        int bits = Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(keys >> 2), LEAST, MOST);
        this.hashes = new long[1 << bits];
        this.shift = Integer.SIZE - bits;
    }

    /// What a byte counts as.
    static int folded(int b) {
        return b | LOWER_CASE;
    }

    /// What eight bytes count as.
    static long folded(long bytes) {
        return bytes | LOWER_CASE * EACH;
    }

    /// @param key bytes as [#folded], the first the lowest
    /// @param kind what else has to be equal, 0 to 255
    void add(long key, int length, int kind) {
        int hash = hash(key, length, kind);
        hashes[hash >>> shift] |= bits(hash);
    }

    /// 1 if something may begin with the first `length` bytes of a key, else 0: no branch, which
    /// would be taken by chance.
    long has(long key, int length, int kind) {
        int hash = hash(key & (-1L >>> (64 - 8 * length)), length, kind);
        long missing = bits(hash) & ~hashes[hash >>> shift];
        return (missing | -missing) >>> 63 ^ 1;
    }

    private static long bits(int hash) {
        return 1L << hash | 1L << (hash >>> 6) | 1L << (hash >>> 12);
    }

    private static int hash(long key, int length, int kind) {
        return (int) ((((key ^ ((long) length << 56)) + kind) * FACTOR) >>> 32);
    }

    /// The eight bytes from `at` on, the first the lowest; 0 for what is past the array.
    static long at(byte[] text, int at) {
        if (at + Long.BYTES <= text.length) {
            return (long) LONG.get(text, at);
        }
        long bytes = 0;
        for (int i = 0; at + i < text.length; i++) {
            bytes |= (text[at + i] & 0xFFL) << (8 * i);
        }
        return bytes;
    }

    /// How many of eight bytes are ASCII letters and digits, up to the first that is not.
    static int run(long bytes) {
        long low = bytes & ~HIGH;
        long lower = folded(low);
        long letter = (lower + (0x80 - 'a') * EACH) & ~(lower + (0x80 - 'z' - 1) * EACH);
        long digit = (low + (0x80 - '0') * EACH) & ~(low + (0x80 - '9' - 1) * EACH);
        long others = ~((letter | digit) & ~bytes) & HIGH;
        return Long.numberOfTrailingZeros(others) >>> 3;
    }
}
