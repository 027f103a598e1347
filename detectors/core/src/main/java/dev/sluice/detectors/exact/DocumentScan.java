package dev.sluice.detectors.exact;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DocumentShare;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Counts which fingerprints of documents stand in a view.
///
/// Its state is a window of text and, from the first fingerprint that it meets on, a bit for each
/// fingerprint of the index and a number for each document, so that nothing that is shown can crowd
/// out what was counted.
final class DocumentScan implements Scan {

    private static final int KEPT = Tokenizer.MOST_BYTES + 1;

    private final DocumentIndex index;
    private final List<Detector> detectors;
    private final int[][] needed;
    private final ViewWindow window = new ViewWindow(KEPT);
    private final Fingerprints shingles;
    private final LookupMatch match;
    private final SipState sip = new SipState();
    private final int[] entries = new int[TableLayout.MOST_EQUAL];
    private long @Nullable [] seen;
    private int[] counts = new int[0];
    private int[] touched = new int[0];
    private int touchedCount;
    private int unit;
    private int at;
    private boolean begun;

    /// @param detectors with a [DocumentLookup] of the index
    DocumentScan(DocumentIndex index, List<Detector> detectors) {
        this.index = index;
        this.detectors = new ArrayList<>(detectors);
        this.match = new LookupMatch(window, detectors.getFirst());
        this.shingles = new Fingerprints(index.secrets());
        this.needed = new int[detectors.size()][];
        for (int i = 0; i < needed.length; i++) {
            int percent = percent(detectors.get(i));
            needed[i] =
                    index.header().documents().stream()
                            .mapToInt(document -> needed(document.fingerprints(), percent))
                            .toArray();
        }
    }

    private static int percent(Detector detector) {
        if (detector.lookup() instanceof DocumentLookup lookup) {
            return lookup.percent();
        }
        throw new IllegalArgumentException(detector + " is not looked up in documents");
    }

    private static int needed(int fingerprints, int percent) {
        return Math.max(1, (int) (((long) fingerprints * percent + 99) / 100));
    }

    @Override
    public void reset() {
        window.reset();
        shingles.restart();
        shingles.count = 0;
        unit = 0;
        begun = false;
        long[] bits = seen;
        if (bits == null) {
            return;
        }
        for (int i = 0; i < touchedCount; i++) {
            int document = touched[i];
            counts[document] = 0;
            Arrays.fill(
                    bits,
                    index.first(document) >> 6,
                    ((index.first(document + 1) - 1) >> 6) + 1,
                    0L);
        }
        touchedCount = 0;
    }

    @Override
    public void feed(Batch batch, FindingSink sink) {
        window.begin(batch);
        int from = batch.from();
        do {
            int next = Math.min(batch.to(), from + ViewWindow.PIECE);
            makeRoom();
            window.add(batch, from, next);
            find(sink);
            from = next;
        } while (from < batch.to());
    }

    @Override
    public void end(FindingSink sink) {
        window.close();
        find(sink);
    }

    @Override
    public long decidedBefore() {
        return unit < window.units() ? window.base() + at : window.end();
    }

    private void makeRoom() {
        if (window.hasRoom()) {
            return;
        }
        int bytes = unit < window.units() ? at : window.length();
        unit -= window.forget(bytes);
        at -= bytes;
    }

    private void find(FindingSink sink) {
        while (unit < window.units()) {
            boolean closed = !window.isOpen(unit);
            if (!begun) {
                shingles.beginUnit();
                at = window.start(unit);
                begun = true;
            }
            shingles.into = sink;
            at = shingles.run(window.bytes, at, window.end(unit), closed);
            shingles.lookUp();
            if (!closed) {
                break;
            }
            unit++;
            begun = false;
        }
    }

    private void count(int number, int start, int end, FindingSink sink) {
        long[] bits = seen;
        if (bits == null) {
            bits = new long[(index.fingerprints() >> 6) + 1];
            seen = bits;
            counts = new int[index.header().documents().size()];
            touched = new int[counts.length];
        }
        long bit = 1L << number;
        if ((bits[number >> 6] & bit) != 0) {
            return;
        }
        bits[number >> 6] |= bit;
        int document = index.document(number);
        if (counts[document] == 0) {
            touched[touchedCount++] = document;
        }
        int count = ++counts[document];
        for (int i = 0; i < needed.length; i++) {
            if (needed[i][document] == count) {
                match.of(detectors.get(i), start, end, unit);
                match.document(share(document, percent(detectors.get(i))));
                sink.found(match);
            }
        }
    }

    private DocumentShare share(int document, int percent) {
        return new DocumentShare(index.header().documents().get(document).name(), percent);
    }

    /// The fingerprints of the text, looked up together.
    private final class Fingerprints extends Shingler {
        private final long[] messages = new long[SipHash.MOST];
        private final int[] starts = new int[SipHash.MOST];
        private final int[] ends = new int[SipHash.MOST];
        private final long[] places = new long[SipHash.MOST];
        private final SipHash.Lanes lanes = new SipHash.Lanes();
        private int count;
        private FindingSink into = _ -> {};

        Fingerprints(IndexSecrets secrets) {
            super(secrets);
        }

        @Override
        void fingerprint(long message) {
            if (count == messages.length) {
                lookUp();
            }
            messages[count] = message;
            starts[count] = start();
            ends[count] = end();
            count++;
        }

        private void lookUp() {
            index.secrets().place().all(messages, 0, count, places, lanes);
            for (int i = 0; i < count; i++) {
                if (index.table().mayHold(places[i])) {
                    ask(i);
                }
            }
            count = 0;
        }

        private void ask(int candidate) {
            long tag = index.secrets().tag().of(messages[candidate], sip);
            int found = index.table().find(places[candidate], tag, entries);
            for (int i = 0; i < found; i++) {
                DocumentScan.this.count(entries[i], starts[candidate], ends[candidate], into);
            }
        }
    }
}
