package dev.sluice.detectors;

import java.util.Arrays;

/// The hotword bits of the fields of one document, by id, and those of a field that is looked for.
final class FieldBits {

    private final FieldHotwords hotwords;
    private final int longs;
    private final long[] own;
    private long[] bits;

    FieldBits(FieldHotwords hotwords) {
        this.hotwords = hotwords;
        this.longs = hotwords.longs();
        this.own = new long[longs];
        this.bits = new long[16 * longs];
    }

    boolean has(int id, int bit) {
        return (bits(id, bit >>> 6) >>> (bit & 63) & 1) != 0;
    }

    /// The 64 bits of a field from `64 * word` on, the first the lowest.
    long bits(int id, int word) {
        return word < longs ? bits[id * longs + word] : 0;
    }

    /// Sets all bits of a field, or none.
    void fill(int id, boolean set) {
        Arrays.fill(bits, id * longs, (id + 1) * longs, set ? -1L : 0L);
    }

    /// Looks for a field without bits.
    void seekNone() {
        Arrays.fill(own, 0L);
    }

    /// Looks for a field with the bits of another.
    void seekLike(int id) {
        System.arraycopy(bits, id * longs, own, 0, longs);
    }

    /// Adds the bits of a name to what is looked for.
    void seekName(byte[] name, int from, int to) {
        hotwords.mark(name, from, to, own, 0);
    }

    /// Whether the field has the bits that are looked for.
    boolean isSought(int id) {
        return Arrays.equals(own, 0, longs, bits, id * longs, (id + 1) * longs);
    }

    /// Gives the field the bits that are looked for.
    void keepSought(int id) {
        if ((id + 1) * longs > bits.length) {
            bits = Arrays.copyOf(bits, id * 2 * longs);
        }
        System.arraycopy(own, 0, bits, id * longs, longs);
    }

    int hashOfSought(int parent, int path) {
        return hash(parent, path, own, 0);
    }

    int hash(int parent, int path, int id) {
        return hash(parent, path, bits, id * longs);
    }

    private int hash(int parent, int path, long[] of, int at) {
        long hash = parent * 31L + path;
        for (int i = at; i < at + longs; i++) {
            hash = (hash ^ of[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) hash;
    }
}
