package dev.sluice.policies;

import dev.sluice.detectors.RecordMarks;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counts the records that hold a finding of every kind that a rule asks for together.
///
/// A record is an element of a list with what stands around the list, or a document without such
/// elements ([RecordMarks]); where nothing is marked, [#TEXT] bytes of text. Of findings that
/// overlap one counts, so that two kinds are never found in the same text. It keeps no finding,
/// only which kinds were seen; a record that is complete stays counted.
final class RecordCount {

    /// From the first finding to the last, in bytes of text without records.
    static final int TEXT = 1024;

    private static final long NONE = -1;

    private final int kinds;
    private final int all;
    private final OverlapWindow<Kept> window = new OverlapWindow<>(this::drop, _ -> {});

    /// Elements of the document that have ended, by the kinds found in them.
    private final int[] ended;

    /// Findings of each kind.
    private final int[] around;

    private final int[] inside;

    /// Where each kind was last seen in text without records.
    private final long[] seen;

    private @Nullable Surface surface;
    private long record;
    private int lastElement;
    private int settled;

    /// @param kinds how many, 2 to 5
    RecordCount(int kinds) {
        this.kinds = kinds;
        this.all = (1 << kinds) - 1;
        this.ended = new int[1 << kinds];
        this.around = new int[kinds];
        this.inside = new int[kinds];
        this.seen = new long[kinds];
        Arrays.fill(seen, NONE);
    }

    /// @param found the kinds that the finding is of, a bit each
    void add(Sighting sighting, int found) {
        if (!window.counts(sighting)) {
            return;
        }
        turnTo(sighting.surface(), sighting.record());
        if (!RecordMarks.isMarked(record)) {
            inText(sighting.start(), found);
        } else {
            count(RecordMarks.element(record) == 0 ? around : inside, found, 1);
        }
        window.keep(sighting, new Kept(found, record, sighting.start()));
    }

    /// Complete records so far.
    int count() {
        int shared = kinds(around);
        int count = 0;
        for (int own = 1; own <= all; own++) {
            count += (own | shared) == all ? ended[own] : 0;
        }
        int open = kinds(inside);
        if (open != 0 && (open | shared) == all) {
            count++;
        }
        return settled + (shared == all ? Math.max(1, count) : count);
    }

    private void turnTo(Surface next, long nextRecord) {
        boolean sameDocument =
                next == surface && RecordMarks.document(record) == RecordMarks.document(nextRecord);
        int element = RecordMarks.element(nextRecord);
        if (!sameDocument) {
            settled = count();
            Arrays.fill(ended, 0);
            Arrays.fill(around, 0);
            Arrays.fill(inside, 0);
            Arrays.fill(seen, NONE);
        } else if (element != 0 && element != lastElement) {
            ended[kinds(inside)]++;
            Arrays.fill(inside, 0);
        }
        lastElement = element == 0 && sameDocument ? lastElement : element;
        surface = next;
        record = nextRecord;
    }

    private void inText(long start, int found) {
        long first = start;
        for (int kind = 0; kind < kinds; kind++) {
            if (((found >> kind) & 1) != 0) {
                seen[kind] = start;
            }
            if (seen[kind] == NONE) {
                first = NONE;
            } else if (first != NONE) {
                first = Math.min(first, seen[kind]);
            }
        }
        if (first != NONE && start - first <= TEXT) {
            settled++;
            Arrays.fill(seen, NONE);
        }
    }

    /// A better finding of the same text came.
    private void drop(Kept old) {
        if (!RecordMarks.isMarked(old.record)) {
            for (int kind = 0; kind < kinds; kind++) {
                if (((old.found >> kind) & 1) != 0 && seen[kind] == old.start) {
                    seen[kind] = NONE;
                }
            }
        } else if (RecordMarks.document(old.record) == RecordMarks.document(record)) {
            int element = RecordMarks.element(old.record);
            if (element == 0) {
                count(around, old.found, -1);
            } else if (element == lastElement) {
                count(inside, old.found, -1);
            }
        }
    }

    private void count(int[] counts, int found, int by) {
        for (int kind = 0; kind < kinds; kind++) {
            counts[kind] += ((found >> kind) & 1) * by;
        }
    }

    private int kinds(int[] counts) {
        int mask = 0;
        for (int kind = 0; kind < kinds; kind++) {
            mask |= counts[kind] > 0 ? 1 << kind : 0;
        }
        return mask;
    }

    private record Kept(int found, long record, long start) {}
}
