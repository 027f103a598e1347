package dev.sluice.detectors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/// The fields of one document, interned: id → parent, name, precomputed hotword bits.
///
/// Id [#ROOT] is the document itself. At most [#MAX_FIELDS] fields and [#MAX_NAME_BYTES] of names
/// are kept. A field beyond that is nameless: it shares its id with all that have the same
/// hotwords, in themselves and in their parent, so that large documents are judged like small ones
/// and only lose their paths. What cannot be told even so (a name too long, more than
/// [#MAX_NAMELESS] different hotword sets) gets the id [#OVERFLOW], whose hotword bits are all set:
/// that loses precision and never a finding. One caller owns it; used again after [#reset].
public final class FieldContexts {

    /// The document itself; it has no name.
    public static final int ROOT = 0;

    /// Stands for every field beyond the limits.
    public static final int OVERFLOW = 1;

    /// Fields kept with their names, the root and overflow included.
    public static final int MAX_FIELDS = 4096;

    /// Total of the names kept, in bytes.
    public static final int MAX_NAME_BYTES = 64 * 1024;

    /// A name longer than this is kept as overflow, in bytes.
    public static final int MAX_NAME = 256;

    /// Sets of hotwords that fields beyond the limits are told apart by.
    public static final int MAX_NAMELESS = 1024;

    private static final int FIRST = 2;
    private static final byte[] ELEMENT = {'[', '*', ']'};

    private final FieldHotwords hotwords;
    private final int longs;
    private final long[] own;
    private int count = FIRST;
    private int namelessCount;
    private int nameBytes;
    private int[] parents = new int[16];
    private int[] nameStarts = new int[16];
    private int[] nameEnds = new int[16];
    private boolean[] elements = new boolean[16];
    private boolean[] nameless = new boolean[16];

    /// Of a nameless field: the one whose path it has.
    private int[] paths = new int[16];

    private long[] bits;
    private byte[] names = new byte[256];
    private int[] table = new int[64];

    /// @param hotwords of the scanner that will read the contexts
    public FieldContexts(FieldHotwords hotwords) {
        this.hotwords = hotwords;
        this.longs = hotwords.longs();
        this.bits = new long[16 * longs];
        this.own = new long[longs];
        reset();
    }

    /// The field `name` in `parent`, the same id for the same name.
    ///
    /// @param name lent UTF-8, unescaped
    public int child(int parent, byte[] name, int from, int to) {
        return intern(parent, name, from, to, false);
    }

    /// The elements of the array `parent`, all together; the hotwords of the array's own name hold
    /// for them.
    public int elements(int parent) {
        return intern(parent, ELEMENT, 0, ELEMENT.length, true);
    }

    /// What the names of the fields of an object stand in: the path is the object's, and what the
    /// object is called says nothing of them, nor do they of themselves. Beyond the limits it is
    /// the [#ROOT].
    public int namesIn(int object) {
        Arrays.fill(own, 0L);
        int slot = namelessSlot(ROOT, object);
        if (table[slot] != 0) {
            return table[slot];
        } else if (object == OVERFLOW || count - namelessCount == MAX_FIELDS) {
            return ROOT;
        }
        return appendNameless(slot, ROOT, object);
    }

    /// The field with the hotwords of a label that stands beside its value, as a cell does before
    /// the next: `kind,value` over `iban,DE…`. It has the path of the field; the label's text is
    /// not kept.
    ///
    /// @param label lent UTF-8
    public int beside(int field, byte[] label, int from, int to) {
        if (field == OVERFLOW) {
            return OVERFLOW;
        }
        System.arraycopy(bits, field * longs, own, 0, longs);
        hotwords.mark(label, from, to, own, 0);
        boolean same = Arrays.equals(own, 0, longs, bits, field * longs, (field + 1) * longs);
        return same ? field : nameless(parents[field], field);
    }

    /// The field or array that the field stands in; [#ROOT] for the root.
    public int parent(int id) {
        return parents[id];
    }

    /// Whether hotword bit `bit` holds in the field.
    public boolean hasBit(int id, int bit) {
        int word = bit >>> 6;
        return word < longs && (bits[id * longs + word] >>> (bit & 63) & 1) != 0;
    }

    /// The 64 hotword bits of the field from `64 * word` on, the first the lowest.
    public long bits(int id, int word) {
        return word < longs ? bits[id * longs + word] : 0;
    }

    /// The path as an event writes it, such as `$.customer.cards[*].pan`.
    ///
    /// @param guard applied to each name: whoever renders a path for an event passes one that hides
    ///   names which hold a finding themselves
    public String path(int id, UnaryOperator<String> guard) {
        if (id == ROOT) {
            return "$";
        }
        if (id == OVERFLOW) {
            return "$.{tooManyFields}";
        }
        if (nameless[id]) {
            return path(paths[id], guard);
        }
        String parent = path(parents[id], guard);
        if (elements[id]) {
            return parent + "[*]";
        }
        return parent + "." + guard.apply(name(id));
    }

    /// The field's own name; empty for the root, beside a label and beyond the limits.
    public String name(int id) {
        if (id < FIRST || nameless[id]) {
            return "";
        }
        int length = nameEnds[id] - nameStarts[id];
        return new String(names, nameStarts[id], length, StandardCharsets.UTF_8);
    }

    /// Forgets all fields.
    public void reset() {
        count = FIRST;
        namelessCount = 0;
        nameBytes = 0;
        Arrays.fill(table, 0);
        Arrays.fill(bits, 0, longs, 0L);
        Arrays.fill(bits, OVERFLOW * longs, (OVERFLOW + 1) * longs, -1L);
    }

    private int intern(int parent, byte[] name, int from, int to, boolean element) {
        int length = to - from;
        if (parent == OVERFLOW || length > MAX_NAME) {
            return OVERFLOW;
        }
        if (nameless[parent]) {
            return beyond(parent, name, from, to, element);
        }
        int slot = find(parent, name, from, to, element);
        if (table[slot] != 0) {
            return table[slot];
        } else if (count - namelessCount == MAX_FIELDS || nameBytes + length > MAX_NAME_BYTES) {
            return beyond(parent, name, from, to, element);
        }
        int id = append(parent, length);
        System.arraycopy(name, from, names, nameBytes, length);
        nameStarts[id] = nameBytes;
        nameBytes += length;
        nameEnds[id] = nameBytes;
        elements[id] = element;
        ownBits(parent, name, from, to, element);
        System.arraycopy(own, 0, bits, id * longs, longs);
        enter(slot, id);
        return id;
    }

    /// A field beyond the limits.
    private int beyond(int parent, byte[] name, int from, int to, boolean element) {
        System.arraycopy(bits, parent * longs, own, 0, longs);
        int above = nameless(ROOT, OVERFLOW);
        if (above == OVERFLOW) {
            return OVERFLOW;
        }
        ownBits(above, name, from, to, element);
        return nameless(above, OVERFLOW);
    }

    /// The nameless field with the hotwords in [#own].
    private int nameless(int parent, int path) {
        int slot = namelessSlot(parent, path);
        if (table[slot] != 0) {
            return table[slot];
        }
        if (namelessCount == MAX_NAMELESS) {
            return OVERFLOW;
        }
        namelessCount++;
        return appendNameless(slot, parent, path);
    }

    private int namelessSlot(int parent, int path) {
        int slot = namelessHash(parent, path, own, 0) & table.length - 1;
        while (table[slot] != 0 && !sameNameless(table[slot], parent, path)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private int appendNameless(int slot, int parent, int path) {
        int id = append(parent, 0);
        nameless[id] = true;
        paths[id] = path;
        System.arraycopy(own, 0, bits, id * longs, longs);
        enter(slot, id);
        return id;
    }

    private void ownBits(int parent, byte[] name, int from, int to, boolean element) {
        if (element) {
            System.arraycopy(bits, parent * longs, own, 0, longs);
        } else {
            Arrays.fill(own, 0L);
            hotwords.mark(name, from, to, own, 0);
        }
    }

    private int append(int parent, int nameLength) {
        int id = count++;
        grow(nameLength);
        parents[id] = parent;
        elements[id] = false;
        nameless[id] = false;
        return id;
    }

    private void enter(int slot, int id) {
        table[slot] = id;
        if (count * 2 > table.length) {
            rehash();
        }
    }

    private int find(int parent, byte[] name, int from, int to, boolean element) {
        int slot = hash(parent, name, from, to) & table.length - 1;
        while (table[slot] != 0 && !same(table[slot], parent, name, from, to, element)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean same(int id, int parent, byte[] name, int from, int to, boolean element) {
        return parents[id] == parent
                && elements[id] == element
                && !nameless[id]
                && Arrays.equals(names, nameStarts[id], nameEnds[id], name, from, to);
    }

    private boolean sameNameless(int id, int parent, int path) {
        return nameless[id]
                && parents[id] == parent
                && paths[id] == path
                && Arrays.equals(bits, id * longs, (id + 1) * longs, own, 0, longs);
    }

    private int hash(int id) {
        return nameless[id]
                ? namelessHash(parents[id], paths[id], bits, id * longs)
                : hash(parents[id], names, nameStarts[id], nameEnds[id]);
    }

    private int namelessHash(int parent, int path, long[] of, int at) {
        long hash = parent * 31L + path;
        for (int i = at; i < at + longs; i++) {
            hash = (hash ^ of[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) hash;
    }

    private static int hash(int parent, byte[] name, int from, int to) {
        int hash = parent * 0x9E3779B9;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + name[i];
        }
        hash *= 0x85EBCA6B;
        return hash ^ hash >>> 15;
    }

    private void rehash() {
        table = new int[table.length * 2];
        for (int id = FIRST; id < count; id++) {
            int slot = hash(id) & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = id;
        }
    }

    private void grow(int more) {
        if (count > parents.length) {
            int size = parents.length * 2;
            parents = Arrays.copyOf(parents, size);
            nameStarts = Arrays.copyOf(nameStarts, size);
            nameEnds = Arrays.copyOf(nameEnds, size);
            elements = Arrays.copyOf(elements, size);
            nameless = Arrays.copyOf(nameless, size);
            paths = Arrays.copyOf(paths, size);
            bits = Arrays.copyOf(bits, size * longs);
        }
        if (nameBytes + more > names.length) {
            names = Arrays.copyOf(names, Math.max(names.length * 2, nameBytes + more));
        }
    }
}
