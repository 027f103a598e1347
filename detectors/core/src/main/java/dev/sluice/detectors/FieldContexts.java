package dev.sluice.detectors;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/// The fields of one document, interned: id → parent, name, precomputed hotword bits.
///
/// Id [#ROOT] is the document itself. At most [#MAX_FIELDS] fields and [#MAX_NAME_BYTES] of names
/// are kept; a field beyond that gets the id [#OVERFLOW], whose hotword bits are all set, so that a
/// document with too many fields loses precision and never a finding. One caller owns it; used
/// again after [#reset].
public final class FieldContexts {

    /// The document itself; it has no name.
    public static final int ROOT = 0;

    /// Stands for every field beyond the limits.
    public static final int OVERFLOW = 1;

    /// Fields kept, the root and overflow included.
    public static final int MAX_FIELDS = 4096;

    /// Total of the names kept, in bytes.
    public static final int MAX_NAME_BYTES = 64 * 1024;

    /// A name longer than this is kept as overflow, in bytes.
    public static final int MAX_NAME = 256;

    private static final int FIRST = 2;
    private static final byte[] ELEMENT = {'[', '*', ']'};

    private final FieldHotwords hotwords;
    private final int longs;
    private int count = FIRST;
    private int nameBytes;
    private int[] parents = new int[16];
    private int[] nameStarts = new int[16];
    private int[] nameEnds = new int[16];
    private boolean[] elements = new boolean[16];
    private long[] bits;
    private byte[] names = new byte[256];
    private int[] table = new int[64];

    /// @param hotwords of the scanner that will read the contexts
    public FieldContexts(FieldHotwords hotwords) {
        this.hotwords = hotwords;
        this.longs = hotwords.longs();
        this.bits = new long[16 * longs];
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

    /// The field or array that the field stands in; [#ROOT] for the root.
    public int parent(int id) {
        return parents[id];
    }

    /// Whether hotword bit `bit` holds in the field.
    public boolean hasBit(int id, int bit) {
        int word = bit >>> 6;
        return word < longs && (bits[id * longs + word] >>> (bit & 63) & 1) != 0;
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
        String parent = path(parents[id], guard);
        if (elements[id]) {
            return parent + "[*]";
        }
        return parent + "." + guard.apply(name(id));
    }

    /// The field's own name; empty for the root and for overflow.
    public String name(int id) {
        return id < FIRST
                ? ""
                : new String(
                        names,
                        nameStarts[id],
                        nameEnds[id] - nameStarts[id],
                        StandardCharsets.UTF_8);
    }

    /// Forgets all fields.
    public void reset() {
        count = FIRST;
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
        int slot = find(parent, name, from, to, element);
        if (table[slot] != 0) {
            return table[slot];
        }
        if (count == MAX_FIELDS || nameBytes + length > MAX_NAME_BYTES) {
            return OVERFLOW;
        }
        int id = append(parent, name, from, to, element);
        table[slot] = id;
        if (count * 2 > table.length) {
            rehash();
        }
        return id;
    }

    private int append(int parent, byte[] name, int from, int to, boolean element) {
        int id = count++;
        grow(to - from);
        System.arraycopy(name, from, names, nameBytes, to - from);
        parents[id] = parent;
        nameStarts[id] = nameBytes;
        nameBytes += to - from;
        nameEnds[id] = nameBytes;
        elements[id] = element;
        if (element) {
            System.arraycopy(bits, parent * longs, bits, id * longs, longs);
        } else {
            Arrays.fill(bits, id * longs, (id + 1) * longs, 0L);
            hotwords.mark(name, from, to, bits, id * longs);
        }
        return id;
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
                && Arrays.equals(names, nameStarts[id], nameEnds[id], name, from, to);
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
            int slot = hash(parents[id], names, nameStarts[id], nameEnds[id]) & table.length - 1;
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
            bits = Arrays.copyOf(bits, size * longs);
        }
        if (nameBytes + more > names.length) {
            names = Arrays.copyOf(names, Math.max(names.length * 2, nameBytes + more));
        }
    }
}
