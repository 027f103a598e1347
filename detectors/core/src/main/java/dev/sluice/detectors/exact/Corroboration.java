package dev.sluice.detectors.exact;

import dev.sluice.detectors.Detector;
import java.util.List;

/// Looks for the other values of the rows around a group of primary values: one pass over the text
/// around all of them. One owner.
///
/// What counts for a value follows from that value alone ([Pending#reaches]), not from the group it
/// is decided in.
final class Corroboration {

    private final ExactIndex index;
    private final ViewWindow window;
    private final int[] columns;
    private final WatchList watched = new WatchList();
    private final Cells cells;
    private final TokenFinder tokens;
    private final MailFinder mails;
    private final boolean hasTokens;
    private final boolean hasMails;
    private PendingValues values = new PendingValues();

    /// @param detectors with a [RowLookup]
    Corroboration(ExactIndex index, ViewWindow window, List<Detector> detectors) {
        this.index = index;
        this.window = window;
        this.columns = new int[TableHeader.MOST_COLUMNS];
        for (Detector detector : detectors) {
            RowLookup lookup = ExactScan.lookup(detector);
            columns[lookup.primary()] |= lookup.corroborating();
        }
        Shapes shapes = index.header().cells();
        this.cells = new Cells();
        this.tokens = new TokenFinder(index.secrets(), shapes, index.phone(), cells);
        this.mails = new MailFinder(index.secrets(), cells);
        this.hasTokens = shapes.hasTokens();
        this.hasMails = shapes.email();
    }

    /// Notes in the first `n` values which columns of their rows are there.
    void look(PendingValues pending, int n) {
        values = pending;
        watched.clear();
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (int i = 0; i < n; i++) {
            Pending value = pending.at(i);
            if (value.reach > 0) {
                watch(value, i);
                from = Math.min(from, value.start - value.reach);
                to = Math.max(to, value.end + value.reach + ExactScan.LOOK_AHEAD);
            }
        }
        if (from < to) {
            read(Math.max(0, from), Math.min(to, window.length()));
        }
    }

    private void watch(Pending value, int number) {
        for (int row = 0; row < value.count; row++) {
            for (int left = columns[value.column]; left != 0; left &= left - 1) {
                int column = Integer.numberOfTrailingZeros(left);
                int cell = index.cell(value.rows[row], column);
                if (cell != 0) {
                    watched.add(cell, number, row, column);
                }
            }
        }
    }

    private void read(int from, int to) {
        for (int unit = window.unitAt(from); unit < window.units(); unit++) {
            int first = Math.max(from, window.start(unit));
            int past = Math.min(to, window.end(unit));
            if (window.start(unit) >= to) {
                break;
            }
            if (first > window.start(unit)) {
                first = Words.runEnd(window.bytes, first, past);
            }
            if (first >= past) {
                continue;
            }
            boolean closed = past == window.end(unit) && !window.isOpen(unit);
            if (hasTokens) {
                tokens.begin(window.start(unit));
                tokens.run(window.bytes, first, past, closed);
            }
            if (hasMails) {
                mails.run(window.bytes, window.start(unit), first, past, closed);
            }
        }
        cells.flush(window.bytes);
    }

    /// Candidates around primary values.
    private final class Cells extends Candidates {
        private final long[] hashes = new long[SipHash.MOST];
        private final SipHash.Lanes lanes = new SipHash.Lanes();

        @Override
        void lookUp(byte[] text) {
            index.secrets().cell().all(messages, 0, count, hashes, lanes);
            for (int i = 0; i < count; i++) {
                int entry = watched.first(CellReader.cell(hashes[i]));
                if (entry >= 0) {
                    note(entry, starts[i], ends[i]);
                }
            }
        }

        private void note(int found, int start, int end) {
            long first = window.records().at(start);
            long last = window.records().at(end - 1);
            for (int entry = found; entry >= 0; entry = watched.after(entry)) {
                Pending value = values.at(watched.value(entry));
                if (value.reaches(start, end, first, last)) {
                    value.seen[watched.row(entry)] |= 1 << watched.column(entry);
                }
            }
        }
    }
}
