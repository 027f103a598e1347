package dev.sluice.detectors.exact;

import java.util.Arrays;

/// Primary values that wait for their record, in the order of the text; their objects are used
/// again. One owner.
final class PendingValues {

    private Pending[] items = new Pending[0];
    private int count;

    int count() {
        return count;
    }

    Pending at(int index) {
        return items[index];
    }

    /// The value at a stretch for a column, without rows if it is new.
    Pending at(int start, int end, int column) {
        if (count == items.length) {
            items = Arrays.copyOf(items, Math.max(8, count * 2));
            for (int i = count; i < items.length; i++) {
                items[i] = new Pending();
            }
        }
        int at = count;
        while (at > 0 && isAfter(items[at - 1], start, end, column)) {
            at--;
        }
        if (at > 0 && isSame(items[at - 1], start, end, column)) {
            return items[at - 1];
        }
        Pending fresh = items[count];
        System.arraycopy(items, at, items, at + 1, count - at);
        items[at] = fresh;
        count++;
        fresh.begin(start, end, column);
        return fresh;
    }

    private static boolean isAfter(Pending item, int start, int end, int column) {
        if (item.start != start) {
            return item.start > start;
        }
        return item.end == end ? item.column > column : item.end > end;
    }

    private static boolean isSame(Pending item, int start, int end, int column) {
        return item.start == start && item.end == end && item.column == column;
    }

    /// Drops the first `n`.
    void drop(int n) {
        reverse(0, n);
        reverse(n, count);
        reverse(0, count);
        count -= n;
    }

    private void reverse(int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            Pending item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }

    /// The text moved to the front by `bytes`.
    void shift(int bytes) {
        for (int i = 0; i < count; i++) {
            items[i].start -= bytes;
            items[i].end -= bytes;
        }
    }

    void clear() {
        count = 0;
    }
}
