package dev.sluice.detectors.engine;

import java.util.Arrays;

/// A set of small ints in the order they came. Owned by one caller; cleared in constant time.
final class NodeSet {

    private final int[] marks;
    private int[] members = new int[16];
    private int size;
    private int generation = 1;

    NodeSet(int universe) {
        marks = new int[universe];
    }

    int size() {
        return size;
    }

    int get(int i) {
        return members[i];
    }

    boolean contains(int member) {
        return marks[member] == generation;
    }

    /// Whether it was not there before.
    boolean add(int member) {
        if (marks[member] == generation) {
            return false;
        }
        marks[member] = generation;
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
        }
        members[size++] = member;
        return true;
    }

    void clear() {
        size = 0;
        if (++generation == 0) {
            Arrays.fill(marks, 0);
            generation = 1;
        }
    }

    /// The members in the order they came.
    int[] toArray() {
        return Arrays.copyOf(members, size);
    }

    /// The members ascending, and room for more after them.
    int[] sorted(int room) {
        int[] copy = new int[size + room];
        System.arraycopy(members, 0, copy, 0, size);
        Arrays.sort(copy, 0, size);
        return copy;
    }
}
