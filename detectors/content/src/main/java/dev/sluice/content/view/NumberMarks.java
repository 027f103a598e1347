package dev.sluice.content.view;

import java.util.Arrays;

/// Which bytes of a view belong to JSON numbers, for the stretch not yet forgotten. Two numbers
/// never touch.
///
/// A number is one long: where it starts, then its length in the lowest bits.
final class NumberMarks {

    private static final int LENGTH_BITS = 11;

    /// Most bytes of a number.
    static final int MOST = (1 << LENGTH_BITS) - 1;

    private static final long[] NONE = {};

    private long[] numbers = NONE;
    private int first;
    private int past;

    /// Marks the number of `length` bytes at `start`, after all numbers marked before.
    void mark(long start, int length) {
        long[] known = numbers;
        if (past == known.length) {
            known = grow();
        }
        known[past++] = start << LENGTH_BITS | length;
    }

    boolean isMarked(long offset) {
        return find(offset) >= 0;
    }

    /// The first byte of the number at `offset`, or `offset` if none is there.
    long start(long offset) {
        int at = find(offset);
        return at < 0 ? offset : startOf(at);
    }

    /// Past the last byte of the number at `offset`, or `offset` if none is there.
    long end(long offset) {
        int at = find(offset);
        return at < 0 ? offset : endOf(at);
    }

    /// Forgets what lies before `offset`, at which no number goes on.
    void forgetBefore(long offset) {
        first = after(offset);
        if (first == past) {
            first = 0;
            past = 0;
        }
    }

    /// Which number holds the byte at `offset`, or -1.
    private int find(long offset) {
        int at = after(offset);
        return at < past && startOf(at) <= offset ? at : -1;
    }

    /// The first number that ends behind `offset`.
    private int after(long offset) {
        int low = first;
        int high = past;
        while (low < high) {
            int middle = low + high >>> 1;
            if (endOf(middle) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long startOf(int number) {
        return numbers[number] >>> LENGTH_BITS;
    }

    private long endOf(int number) {
        return startOf(number) + (numbers[number] & MOST);
    }

    /// Moves what is left to the front if that makes room for as many again, else takes more room.
    private long[] grow() {
        int left = past - first;
        int size = left > numbers.length / 2 ? numbers.length * 2 : Math.max(16, numbers.length);
        numbers = move(size, left);
        first = 0;
        past = left;
        return numbers;
    }

    private long[] move(int size, int left) {
        if (size > numbers.length) {
            return Arrays.copyOfRange(numbers, first, first + size);
        }
        System.arraycopy(numbers, first, numbers, 0, left);
        return numbers;
    }
}
