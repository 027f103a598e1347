package dev.sluice.detectors;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The names of the fields of one document, by id, one behind the other.
final class FieldNames {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int LENGTH_BITS = 9;
    private static final int LENGTH = (1 << LENGTH_BITS) - 1;

    private int[] spans = new int[16];

    /// Eight bytes more than are used, so that the end of a name can be read as a long.
    private byte[] bytes = new byte[256];

    private int used;

    /// Bytes of all names.
    int used() {
        return used;
    }

    void keep(int id, byte[] name, int from, int to) {
        int length = to - from;
        if (id >= spans.length) {
            spans = Arrays.copyOf(spans, id * 2);
        }
        if (used + length + Long.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length + Long.BYTES));
        }
        System.arraycopy(name, from, bytes, used, length);
        spans[id] = used << LENGTH_BITS | length;
        used += length;
    }

    boolean isName(int id, byte[] name, int from, int to) {
        return Arrays.equals(bytes, start(id), start(id) + length(id), name, from, to);
    }

    /// Where a name is kept: where it starts, then its length in the lowest bits.
    int span(int id) {
        return spans[id];
    }

    /// Where a name ends in `text`, if it stands at `from` with `past` behind it, else -1. It is
    /// told only where eight bytes of the text are behind the name.
    int endIn(int span, byte[] text, int from, int to, byte past) {
        int with = span >>> LENGTH_BITS;
        int end = from + (span & LENGTH);
        if (end > to - Long.BYTES || text[end] != past) {
            return -1;
        }
        int at = from;
        long different;
        do {
            different = (long) LONGS.get(text, at) ^ (long) LONGS.get(bytes, with);
            if (end - at <= Long.BYTES) {
                // What is behind the name is shifted out.
                return different << ((Long.BYTES - (end - at)) * Byte.SIZE) == 0 ? end : -1;
            }
            at += Long.BYTES;
            with += Long.BYTES;
        } while (different == 0);
        return -1;
    }

    int hash(int parent, int id) {
        return hash(parent, bytes, start(id), start(id) + length(id));
    }

    static int hash(int parent, byte[] name, int from, int to) {
        int hash = parent * 0x9E3779B9;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + name[i];
        }
        hash *= 0x85EBCA6B;
        return hash ^ hash >>> 15;
    }

    String text(int id) {
        return new String(bytes, start(id), length(id), StandardCharsets.UTF_8);
    }

    private int start(int id) {
        return spans[id] >>> LENGTH_BITS;
    }

    private int length(int id) {
        return spans[id] & LENGTH;
    }

    void reset() {
        used = 0;
    }
}
