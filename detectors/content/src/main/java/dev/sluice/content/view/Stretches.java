package dev.sluice.content.view;

import dev.sluice.content.OffsetMap;
import dev.sluice.detectors.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The offset map as a list of stretches. In a stretch, `n` part bytes stand for `m` bytes of text
/// again and again: 1 for 1 is a run, anything else a row of atoms of the same shape.
///
/// Offsets are kept relative to the first stretch, so a stretch takes ten bytes.
final class Stretches implements OffsetMap {

    private int count;
    private int[] views = new int[4];
    private int[] parts = new int[4];
    private byte[] partSizes = new byte[4];
    private byte[] viewSizes = new byte[4];
    private long viewBase;
    private long partBase;
    private long viewEnd;
    private long partEnd;
    private long forgotten;

    /// View offset past the last byte mapped.
    long viewEnd() {
        return viewEnd;
    }

    /// Appends bytes that are text as they are.
    void run(int length) {
        if (length > 0) {
            extend(1, 1);
            viewEnd += length;
            partEnd += length;
        }
    }

    /// Appends `part` bytes that stand for `view` bytes of text, both from 1 to 127.
    void atom(int part, int view) {
        extend(part, view);
        viewEnd += view;
        partEnd += part;
    }

    @Override
    public List<Range> ranges(long viewStart, long viewEnd) {
        check(viewStart, viewEnd);
        List<Range> ranges = new ArrayList<>(1);
        long start = -1;
        long end = -1;
        for (int i = viewStart < viewEnd ? find(viewStart) : count; i < count; i++) {
            if (viewBase + views[i] >= viewEnd) {
                break;
            }
            long first = Math.max(viewStart - viewBase, views[i]);
            long last = Math.min(viewEnd - viewBase, viewLimit(i)) - 1;
            long from = partBase + partAt(i, first);
            if (from != end) {
                add(ranges, start, end);
                start = from;
            }
            end = partBase + partAt(i, last) + partSizes[i];
        }
        add(ranges, start, end);
        return ranges;
    }

    @Override
    public long partFloor(long viewOffset) {
        check(viewOffset, viewOffset);
        return viewOffset == viewEnd
                ? partEnd
                : partBase + partAt(find(viewOffset), viewOffset - viewBase);
    }

    @Override
    public void forgetBefore(long viewOffset) {
        forgotten = Math.max(forgotten, Math.min(viewOffset, viewEnd));
        int gone = forgotten == viewEnd ? count : find(forgotten);
        if (gone < count && gone < count / 2 && viewEnd - viewBase < Integer.MAX_VALUE / 2) {
            // Moving a few stretches to the front each time would cost more than it frees.
            return;
        }
        drop(gone);
    }

    private void drop(int gone) {
        count -= gone;
        System.arraycopy(partSizes, gone, partSizes, 0, count);
        System.arraycopy(viewSizes, gone, viewSizes, 0, count);
        System.arraycopy(views, gone, views, 0, count);
        System.arraycopy(parts, gone, parts, 0, count);
        if (count == 0) {
            viewBase = viewEnd;
            partBase = partEnd;
            return;
        }
        trimFirst();
        int viewShift = views[0];
        int partShift = parts[0];
        for (int i = 0; i < count; i++) {
            views[i] -= viewShift;
            parts[i] -= partShift;
        }
        viewBase += viewShift;
        partBase += partShift;
    }

    /// Lets the first stretch begin at the first byte that may still be asked for.
    private void trimFirst() {
        int skip = (int) ((forgotten - viewBase - views[0]) / viewSizes[0]);
        views[0] += skip * viewSizes[0];
        parts[0] += skip * partSizes[0];
    }

    private void extend(int partSize, int viewSize) {
        int last = count - 1;
        if (last >= 0 && partSizes[last] == partSize && viewSizes[last] == viewSize) {
            return;
        }
        if (count == views.length) {
            views = Arrays.copyOf(views, count * 2);
            parts = Arrays.copyOf(parts, count * 2);
            partSizes = Arrays.copyOf(partSizes, count * 2);
            viewSizes = Arrays.copyOf(viewSizes, count * 2);
        }
        views[count] = Math.toIntExact(viewEnd - viewBase);
        parts[count] = Math.toIntExact(partEnd - partBase);
        partSizes[count] = (byte) partSize;
        viewSizes[count] = (byte) viewSize;
        count++;
    }

    private long viewLimit(int stretch) {
        return stretch + 1 < count ? views[stretch + 1] : viewEnd - viewBase;
    }

    /// Where the run byte or the atom that holds view byte `view` begins in the part.
    private long partAt(int stretch, long view) {
        return parts[stretch] + (view - views[stretch]) / viewSizes[stretch] * partSizes[stretch];
    }

    private int find(long viewOffset) {
        int at = Arrays.binarySearch(views, 0, count, (int) (viewOffset - viewBase));
        return at >= 0 ? at : -at - 2;
    }

    private void check(long from, long to) {
        if (from < forgotten || to < from || to > viewEnd) {
            throw new IllegalArgumentException(
                    "view offsets "
                            + from
                            + ".."
                            + to
                            + " are not in "
                            + forgotten
                            + ".."
                            + viewEnd);
        }
    }

    private static void add(List<Range> ranges, long start, long end) {
        if (start >= 0) {
            ranges.add(new Range(start, end));
        }
    }
}
