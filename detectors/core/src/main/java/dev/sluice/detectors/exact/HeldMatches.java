package dev.sluice.detectors.exact;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.DocumentShare;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Findings of several scans until no earlier one can come any more, with a copy of their text.
/// Objects are used again. One owner.
final class HeldMatches {

    private Held[] items = new Held[0];
    private int count;

    /// Keeps a finding in its place.
    ///
    /// @param rank of findings at one place the lower one comes first
    void add(Match match, int rank) {
        if (count == items.length) {
            items = Arrays.copyOf(items, Math.max(8, count * 2));
            for (int i = count; i < items.length; i++) {
                items[i] = new Held();
            }
        }
        Held fresh = items[count];
        fresh.take(match, rank);
        int at = count;
        while (at > 0 && items[at - 1].isBehind(fresh)) {
            items[at] = items[at - 1];
            at--;
        }
        items[at] = fresh;
        count++;
    }

    /// Gives out the findings that begin before `offset`, in the order of the text.
    void release(long offset, FindingSink sink) {
        int n = 0;
        while (n < count && items[n].start < offset) {
            sink.found(items[n]);
            items[n].wipe();
            n++;
        }
        drop(n);
    }

    private void drop(int n) {
        if (n == 0) {
            return;
        }
        for (int i = n; i < count; i++) {
            Held free = items[i - n];
            items[i - n] = items[i];
            items[i] = free;
        }
        count -= n;
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            items[i].wipe();
        }
        count = 0;
    }

    private static final class Held implements Match {
        private byte[] text = new byte[64];
        private int length;
        private int rank;
        private long start;
        private long end;
        private long unit;
        private int context;
        private boolean inContext;
        private @Nullable Detector detector;
        private @Nullable DetectorPattern pattern;
        private @Nullable DocumentShare document;
        private Likelihood likelihood = Likelihood.VERY_UNLIKELY;

        void take(Match match, int order) {
            length = match.textTo() - match.textFrom();
            if (text.length < length) {
                text = new byte[length * 2];
            }
            System.arraycopy(match.text(), match.textFrom(), text, 0, length);
            rank = order;
            start = match.viewStart();
            end = match.viewEnd();
            unit = match.unit();
            context = match.fieldContext();
            inContext = match.inContext();
            detector = match.detector();
            pattern = match.pattern();
            document = match.document();
            likelihood = match.likelihood();
        }

        boolean isBehind(Held other) {
            if (start != other.start) {
                return start > other.start;
            }
            return end == other.end ? rank > other.rank : end > other.end;
        }

        void wipe() {
            Arrays.fill(text, 0, length, (byte) 0);
        }

        @Override
        public Detector detector() {
            return taken(detector);
        }

        @Override
        public DetectorPattern pattern() {
            return taken(pattern);
        }

        private static <T> T taken(@Nullable T value) {
            if (value == null) {
                throw new IllegalStateException("asked outside a finding");
            }
            return value;
        }

        @Override
        public @Nullable DocumentShare document() {
            return document;
        }

        @Override
        public Likelihood likelihood() {
            return likelihood;
        }

        @Override
        public long viewStart() {
            return start;
        }

        @Override
        public long viewEnd() {
            return end;
        }

        @Override
        public long unit() {
            return unit;
        }

        @Override
        public int fieldContext() {
            return context;
        }

        @Override
        public byte[] text() {
            return text;
        }

        @Override
        public int textFrom() {
            return 0;
        }

        @Override
        public int textTo() {
            return length;
        }

        @Override
        public boolean inContext() {
            return inContext;
        }
    }
}
