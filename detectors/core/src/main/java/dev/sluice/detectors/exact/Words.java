package dev.sluice.detectors.exact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes of text at a time.
final class Words {

    /// Bytes behind a text that must be readable, whatever they hold.
    static final int PADDING = 64;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = ONES * 0x80;
    private static final long LOW = ONES * 0x7F;
    private static final long CASE = ONES * 0x20;
    private static final long LETTER = ONES * 0x40;
    private static final long GATHER = 0x0102040810204080L;

    private Words() {}

    static long at(byte[] text, int index) {
        return (long) LONGS.get(text, index);
    }

    /// A bit for each of the 64 bytes from `index` that is an ASCII letter or digit or belongs to a
    /// character beyond ASCII.
    static long wordBits(byte[] text, int index) {
        long bits = 0;
        for (int i = 0; i < 64; i += 8) {
            long x = at(text, index + i);
            long low = x & LOW;
            long letter = low | CASE;
            long digits = (low + ONES * (0x80 - '0')) & ~(low + ONES * (0x7F - '9'));
            long letters = (letter + ONES * (0x80 - 'a')) & ~(letter + ONES * (0x7F - 'z'));
            bits |= gather((digits | letters | x) & HIGH) << i;
        }
        return bits;
    }

    /// Whether the 64 bytes from `index` are ASCII.
    static boolean isAscii(byte[] text, int index) {
        long all = 0;
        for (int i = 0; i < 64; i += 8) {
            all |= at(text, index + i);
        }
        return (all & HIGH) == 0;
    }

    /// A bit for each of the 64 bytes from `index` that is an ASCII digit.
    static long digitBits(byte[] text, int index) {
        long bits = 0;
        for (int i = 0; i < 64; i += 8) {
            long x = at(text, index + i);
            long low = x & LOW;
            long digits = (low + ONES * (0x80 - '0')) & ~(low + ONES * (0x7F - '9')) & ~x;
            bits |= gather(digits & HIGH) << i;
        }
        return bits;
    }

    /// A bit for each of the 64 bytes from `index` that is `value`, which is ASCII.
    static long equalBits(byte[] text, int index, byte value) {
        long bits = 0;
        for (int i = 0; i < 64; i += 8) {
            long x = at(text, index + i) ^ ONES * value;
            bits |= gather(~((x & LOW) + LOW | x | LOW)) << i;
        }
        return bits;
    }

    /// The first `n` bytes, 1 to 7, of an ASCII word in lower case, the others 0.
    static long lower(byte[] text, int index, int n) {
        return (at(text, index) | CASE) & first(n);
    }

    /// The first `n` bytes, 1 to 7, the others 0.
    static long raw(byte[] text, int index, int n) {
        return at(text, index) & first(n);
    }

    /// Where the run of letters and digits ends that the byte before `index` belongs to; `index` if
    /// it belongs to none.
    static int runEnd(byte[] text, int index, int to) {
        int at = index;
        if ((wordBits(text, index - 1) & 1) == 0) {
            return at;
        }
        while (at < to && (wordBits(text, at) & 1) != 0) {
            at++;
        }
        return at;
    }

    /// An ASCII letter or digit in lower case.
    static byte lower(byte ascii) {
        return (byte) (ascii | 0x20);
    }

    /// Not 0 if a letter is in an ASCII word of letters and digits.
    static long letters(long word) {
        return word & LETTER;
    }

    /// Not 0 if a digit is among the first `n` bytes of an ASCII word of letters and digits.
    static long digits(long word, int n) {
        return ~word & LETTER & first(n);
    }

    /// Whether all of the first bytes of a word are ASCII.
    static boolean isAscii(long word) {
        return (word & HIGH) == 0;
    }

    private static long first(int n) {
        return (1L << 8 * n) - 1;
    }

    /// The high bits of the eight bytes as a number, the first byte least.
    private static long gather(long highs) {
        return (highs >>> 7) * GATHER >>> 56;
    }
}
