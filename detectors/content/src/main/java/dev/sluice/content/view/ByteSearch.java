package dev.sluice.content.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for bytes, eight at a time.
final class ByteSearch {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private ByteSearch() {}

    /// Index in `[from, to)` of the first byte that is `first` or `second`, or `to`.
    static int either(byte[] bytes, int from, int to, byte first, byte second) {
        long firsts = ONES * (first & 0xFF);
        long seconds = ONES * (second & 0xFF);
        int at = from;
        while (at <= to - Long.BYTES) {
            long word = (long) LONGS.get(bytes, at);
            long found = zeros(word ^ firsts) | zeros(word ^ seconds);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != first && bytes[at] != second) {
            at++;
        }
        return at;
    }

    /// Index in `[from, to)` of the first byte that is no part of a JSON number, or `to`.
    static int numberEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at <= to - Long.BYTES) {
            long others = noDigits((long) LONGS.get(bytes, at));
            while (others != 0) {
                int end = at + (Long.numberOfTrailingZeros(others) >>> 3);
                if (!JsonBytes.is(JsonBytes.NUMBER, bytes[end])) {
                    return end;
                }
                others &= others - 1;
            }
            at += Long.BYTES;
        }
        while (at < to && JsonBytes.is(JsonBytes.NUMBER, bytes[at])) {
            at++;
        }
        return at;
    }

    /// The lowest bit set marks the first zero byte; higher ones may be false.
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    /// A bit for each byte that is no digit, hyphen or full stop; those above a slash may be false.
    private static long noDigits(long word) {
        long low = word & ~HIGHS;
        long below = ~(low + ONES * (0x80 - '-'));
        long above = low + ONES * (0x7F - '9');
        return ((below | above | word) & HIGHS) | zeros(word ^ (ONES * '/'));
    }
}
