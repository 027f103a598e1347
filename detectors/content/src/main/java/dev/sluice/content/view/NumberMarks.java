package dev.sluice.content.view;

import dev.sluice.content.ScratchPool;
import java.util.Arrays;

/// Which bytes of a view belong to JSON numbers, for the stretch not yet forgotten. Two numbers
/// never touch.
///
/// A number is one long: where it starts, then its length in the lowest bits. The room for them is
/// used again for another part after [#trim].
final class NumberMarks {

    private static final int LENGTH_BITS = 11;

    /// Most bytes of a number.
    static final int MOST = (1 << LENGTH_BITS) - 1;

    /// Room for more numbers than that is left to the collector.
    private static final int MOST_POOLED = 8192;

    private static final ScratchPool<long[]> POOL = new ScratchPool<>(() -> new long[1024]);
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

    /// No more numbers come: keeps room for those alone that are not forgotten.
    void trim() {
        long[] left = first == past ? NONE : Arrays.copyOfRange(numbers, first, past);
        giveBack();
        numbers = left;
        past -= first;
        first = 0;
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
            int middle = (low + high) >>> 1;
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
        long[] room = numbers;
        if (left > room.length / 2 || room.length == 0) {
            room = room.length == 0 ? POOL.take() : new long[room.length * 2];
            System.arraycopy(numbers, first, room, 0, left);
            giveBack();
            numbers = room;
        } else {
            System.arraycopy(room, first, room, 0, left);
        }
        first = 0;
        past = left;
        return room;
    }

    private void giveBack() {
        if (numbers.length > 0 && numbers.length <= MOST_POOLED) {
            POOL.giveBack(numbers);
        }
    }
}
