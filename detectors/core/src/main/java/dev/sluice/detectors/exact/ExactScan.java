package dev.sluice.detectors.exact;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.RecordMarks;
import dev.sluice.detectors.Scan;
import java.util.ArrayList;
import java.util.List;

/// Finds values of a table in a view.
///
/// The way: what has the shape of a value of a primary column is hashed and asked of the filter;
/// the few that pass are asked of the table; a value that is there waits until the text of its
/// record around it is known, and is a finding if other values of its row stand in it.
///
/// Every decision reads a bounded stretch around the value, at most [RowLookup#RECORD_REACH] bytes
/// on either side, so findings are equal for every chunking. State is constant, about 56 KiB: half
/// of it a window of text.
final class ExactScan implements Scan {

    /// Bytes behind a value that its candidate may need to be decided: the byte after it, and the
    /// one after that.
    static final int LOOK_AHEAD = 2;

    /// How far before the place where a finder stands a value may begin: the longest e-mail
    /// address.
    private static final int LOOK_BEHIND =
            MailFinder.MOST_LOCAL + MailFinder.MOST_DOMAIN + TokenFinder.MOST_SPAN;

    private static final int KEPT = 2 * (RowLookup.RECORD_REACH + LOOK_BEHIND);

    /// Values decided together.
    private static final int GROUP = 64;

    private final ExactIndex index;
    private final List<List<Detector>> detectors = new ArrayList<>();
    private final int[] reaches = new int[TableHeader.MOST_COLUMNS];
    private final ViewWindow window = new ViewWindow(KEPT);
    private final PendingValues pending = new PendingValues();
    private final CellReader reader;
    private final Primaries primaries = new Primaries();
    private final TokenFinder tokens;
    private final MailFinder mails;
    private final boolean hasTokens;
    private final boolean hasMails;
    private final Corroboration corroboration;
    private final LookupMatch match;
    private int unit;
    private int tokenAt;
    private int mailAt;
    private boolean begun;
    private boolean ended;

    /// @param all with a [RowLookup] of the index
    ExactScan(ExactIndex index, List<Detector> all) {
        this.index = index;
        for (int i = 0; i < TableHeader.MOST_COLUMNS; i++) {
            detectors.add(new ArrayList<>(1));
        }
        for (Detector detector : all) {
            RowLookup lookup = lookup(detector);
            detectors.get(lookup.primary()).add(detector);
            if (lookup.isCollective()) {
                reaches[lookup.primary()] = 1;
            }
        }
        Shapes shapes = index.header().primaries();
        this.reader = new CellReader(index.secrets(), index.header().country());
        this.tokens = new TokenFinder(index.secrets(), shapes, index.phone(), primaries);
        this.mails = new MailFinder(index.secrets(), primaries);
        this.hasTokens = shapes.hasTokens();
        this.hasMails = shapes.email();
        this.corroboration = new Corroboration(index, window, all);
        this.match = new LookupMatch(window, all.getFirst());
    }

    static RowLookup lookup(Detector detector) {
        if (detector.lookup() instanceof RowLookup lookup) {
            return lookup;
        }
        throw new IllegalArgumentException(detector + " is not looked up in a table");
    }

    @Override
    public void reset() {
        window.reset();
        pending.clear();
        reader.wipe();
        unit = 0;
        begun = false;
        ended = false;
    }

    @Override
    public void feed(Batch batch, FindingSink sink) {
        window.begin(batch);
        int at = batch.from();
        do {
            int next = Math.min(batch.to(), at + ViewWindow.PIECE);
            makeRoom();
            window.add(batch, at, next);
            find();
            decide(sink);
            at = next;
        } while (at < batch.to());
    }

    @Override
    public void end(FindingSink sink) {
        window.close();
        find();
        ended = true;
        decide(sink);
    }

    @Override
    public long decidedBefore() {
        long undecided = window.end();
        if (unit < window.units() && !ended) {
            int earliest = Math.min(tokenAt, mailAt) - LOOK_BEHIND;
            undecided = window.base() + Math.max(window.start(unit), earliest);
        }
        return pending.count() == 0
                ? undecided
                : Math.min(undecided, window.base() + pending.at(0).start);
    }

    private void makeRoom() {
        if (window.hasRoom()) {
            return;
        }
        int needed = unit < window.units() ? Math.min(tokenAt, mailAt) : window.length();
        if (pending.count() > 0) {
            needed = Math.min(needed, pending.at(0).start);
        }
        int bytes = Math.max(0, needed - RowLookup.RECORD_REACH - LOOK_BEHIND);
        unit -= window.forget(bytes);
        tokens.shift(bytes);
        tokenAt -= bytes;
        mailAt -= bytes;
        pending.shift(bytes);
    }

    /// Reads on in the units as far as there is text.
    private void find() {
        while (unit < window.units()) {
            boolean closed = !window.isOpen(unit);
            int start = window.start(unit);
            int end = window.end(unit);
            if (!begun) {
                tokens.begin(start);
                tokenAt = start;
                mailAt = start;
                begun = true;
            }
            tokenAt = hasTokens ? tokens.run(window.bytes, tokenAt, end, closed) : end;
            mailAt = hasMails ? mails.run(window.bytes, start, mailAt, end, closed) : end;
            if (!closed) {
                break;
            }
            unit++;
            begun = false;
        }
        primaries.flush(window.bytes);
    }

    private void decide(FindingSink sink) {
        int ready = ready();
        while (ready > 0) {
            corroboration.look(pending, ready);
            for (int i = 0; i < ready; i++) {
                tell(pending.at(i), sink);
            }
            pending.drop(ready);
            ready = ready();
        }
    }

    /// How many of the first values can be decided.
    private int ready() {
        int ready = 0;
        while (ready < Math.min(GROUP, pending.count()) && isReady(pending.at(ready))) {
            ready++;
        }
        return ready;
    }

    private boolean isReady(Pending value) {
        return ended
                || value.reach == 0
                || value.end + value.reach + LOOK_AHEAD <= window.length()
                || window.records().isPast(value.record);
    }

    private void tell(Pending value, FindingSink sink) {
        List<Detector> wanted = detectors.get(value.column);
        for (int i = 0; i < wanted.size(); i++) {
            if (value.meets(lookup(wanted.get(i)))) {
                int in = window.unitAt(value.start);
                sink.found(match.of(wanted.get(i), value.start, value.end, in));
            }
        }
    }

    /// Candidates for primary values.
    private final class Primaries extends Candidates {
        private final long[] places = new long[SipHash.MOST];
        private final SipHash.Lanes lanes = new SipHash.Lanes();
        private final int[] entries = new int[TableLayout.MOST_EQUAL];

        @Override
        void lookUp(byte[] text) {
            index.secrets().place().all(messages, 0, count, places, lanes);
            KeyedTable table = index.table();
            for (int i = 0; i < count; i++) {
                if (table.mayHold(places[i])) {
                    ask(text, i);
                }
            }
        }

        /// Asks the table; the text is brought into its normal form again for that.
        private void ask(byte[] text, int candidate) {
            int start = starts[candidate];
            int end = ends[candidate];
            int in = window.unitAt(start);
            boolean plus = start > window.start(in) && text[start - 1] == '+';
            if (!reader.readAs(Form.at(forms[candidate]), text, start, end, plus)) {
                return;
            }
            int found = index.table().find(places[candidate], reader.tag(), entries);
            long record = window.records().at(start);
            if (found == 0 || window.records().at(end - 1) != record) {
                return;
            }
            for (int i = 0; i < found; i++) {
                int column = ExactIndex.column(entries[i]);
                if (!detectors.get(column).isEmpty()) {
                    Pending value = pending.at(start, end, column);
                    value.record = record;
                    value.reach = reach(column, record);
                    value.row(ExactIndex.row(entries[i]));
                }
            }
        }

        private int reach(int column, long record) {
            if (reaches[column] == 0) {
                return 0;
            }
            return RecordMarks.isMarked(record) ? RowLookup.RECORD_REACH : RowLookup.TEXT_REACH;
        }
    }
}
