package dev.sluice.detectors;

import java.util.Arrays;

/// What was asked of a field before, by id: records have the same fields in the same order, so most
/// answers are those of the record before. 0 is no answer.
final class FieldLinks {

    /// The first field in the object, and then where its name is.
    static final int FIRST = 0;

    /// The field behind this one, and then where its name is.
    static final int NEXT = 2;

    /// The elements of the array.
    static final int ELEMENTS = 4;

    /// What the names in the object stand in.
    static final int NAMES = 5;

    private static final int KINDS = 6;

    private int[] links = new int[16 * KINDS];

    /// Begins a field that was asked nothing yet.
    void begin(int id) {
        if ((id + 1) * KINDS > links.length) {
            links = Arrays.copyOf(links, id * 2 * KINDS);
        }
        Arrays.fill(links, id * KINDS, (id + 1) * KINDS, 0);
    }

    /// Where the answer is kept.
    static int place(int id, int kind) {
        return id * KINDS + kind;
    }

    /// Whose answer is kept there.
    static int owner(int place) {
        return place / KINDS;
    }

    static boolean isFirst(int place) {
        return place % KINDS == FIRST;
    }

    int at(int place) {
        return links[place];
    }

    /// Where the name of the field at a place is: a span of [FieldNames].
    int spanAt(int place) {
        return links[place + 1];
    }

    void set(int place, int id) {
        links[place] = id;
    }

    /// For [#FIRST] and [#NEXT].
    void set(int place, int id, int span) {
        links[place] = id;
        links[place + 1] = span;
    }
}
