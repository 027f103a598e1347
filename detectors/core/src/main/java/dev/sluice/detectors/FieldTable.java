package dev.sluice.detectors;

import java.util.Arrays;

/// The fields of one document and how they are found again: named ones by parent and name, nameless
/// ones by parent, path and hotword bits. A slot is where in the hash table a field stands or
/// would.
final class FieldTable {

    /// Ids below are the root and overflow, which are not looked for.
    private static final int FIRST = 2;

    private final FieldNames names;
    private final FieldBits bits;
    private int count = FIRST;
    private int[] parents = new int[16];
    private boolean[] elements = new boolean[16];
    private boolean[] nameless = new boolean[16];

    /// Of a nameless field: the one whose path it has.
    private int[] paths = new int[16];

    private int[] table = new int[64];
    private int[] slots = new int[16];

    FieldTable(FieldNames names, FieldBits bits) {
        this.names = names;
        this.bits = bits;
    }

    /// The next field's id.
    int count() {
        return count;
    }

    int parent(int id) {
        return parents[id];
    }

    boolean hasName(int id) {
        return id >= FIRST && !nameless[id];
    }

    boolean isElement(int id) {
        return elements[id];
    }

    boolean isNameless(int id) {
        return nameless[id];
    }

    int path(int id) {
        return paths[id];
    }

    /// The field in a slot, or 0.
    int at(int slot) {
        return table[slot];
    }

    int slot(int parent, byte[] name, int from, int to, boolean element) {
        int slot = FieldNames.hash(parent, name, from, to) & table.length - 1;
        while (table[slot] != 0 && !isSame(table[slot], parent, name, from, to, element)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /// The slot of the nameless field with the bits that are sought.
    int namelessSlot(int parent, int path) {
        int slot = bits.hashOfSought(parent, path) & table.length - 1;
        while (table[slot] != 0 && !isSameNameless(table[slot], parent, path)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /// A new field with the bits that are sought.
    int add(int slot, int parent, byte[] name, int from, int to, boolean element) {
        int id = append(parent);
        names.keep(id, name, from, to);
        elements[id] = element;
        enter(slot, id);
        return id;
    }

    /// A new nameless field with the bits that are sought.
    int addNameless(int slot, int parent, int path) {
        int id = append(parent);
        nameless[id] = true;
        paths[id] = path;
        enter(slot, id);
        return id;
    }

    void reset() {
        // The table stays as large as a document once made it, and most have few fields.
        for (int id = FIRST; id < count; id++) {
            table[slots[id]] = 0;
        }
        count = FIRST;
        names.reset();
    }

    private int append(int parent) {
        int id = count++;
        grow();
        bits.keepSought(id);
        parents[id] = parent;
        elements[id] = false;
        nameless[id] = false;
        return id;
    }

    private void enter(int slot, int id) {
        table[slot] = id;
        slots[id] = slot;
        if (count * 2 > table.length) {
            rehash();
        }
    }

    private boolean isSame(int id, int parent, byte[] name, int from, int to, boolean element) {
        return parents[id] == parent
                && elements[id] == element
                && !nameless[id]
                && names.isName(id, name, from, to);
    }

    private boolean isSameNameless(int id, int parent, int path) {
        return nameless[id] && parents[id] == parent && paths[id] == path && bits.isSought(id);
    }

    private int hash(int id) {
        return nameless[id] ? bits.hash(parents[id], paths[id], id) : names.hash(parents[id], id);
    }

    private void rehash() {
        table = new int[table.length * 2];
        for (int id = FIRST; id < count; id++) {
            int slot = hash(id) & table.length - 1;
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = id;
            slots[id] = slot;
        }
    }

    private void grow() {
        if (count > parents.length) {
            int size = parents.length * 2;
            parents = Arrays.copyOf(parents, size);
            elements = Arrays.copyOf(elements, size);
            nameless = Arrays.copyOf(nameless, size);
            paths = Arrays.copyOf(paths, size);
            slots = Arrays.copyOf(slots, size);
        }
    }
}
