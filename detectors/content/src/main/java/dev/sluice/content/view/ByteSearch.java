package dev.sluice.content.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for one of two bytes, eight bytes at a time.
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

    /// The lowest bit set marks the first zero byte; higher ones may be false.
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }
}
