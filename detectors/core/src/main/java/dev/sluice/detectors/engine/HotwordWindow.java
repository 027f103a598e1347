package dev.sluice.detectors.engine;

import dev.sluice.detectors.HotwordRule;
import java.util.Arrays;

/// The hotwords seen of late in one unit. Owned by one scan.
///
/// Text is searched only around matches, and each byte once: the search goes on where the last one
/// ended. A word counts if it and the byte that touches it stand in the window of the match, so
/// that nothing outside the declared window is read for the verdict.
final class HotwordWindow {

    private static final boolean[] ALPHANUMERIC = new boolean[0x80];

    static {
        for (int b = 0; b < ALPHANUMERIC.length; b++) {
            ALPHANUMERIC[b] = b != '_' && Assertion.kind(b) == Assertion.WORD;
        }
    }

    private final HotwordIndex index;
    private final long[] openTo;
    private final boolean[] fieldOpens;
    private boolean anyFieldOpens;
    private long anyOpenTo;
    private final WordTrie trie;
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int[] words = new int[16];
    private int head;
    private int tail;
    private long searchedTo;
    private long unitStart;

    /// @param gates how many gates there are
    HotwordWindow(HotwordIndex index, int gates) {
        this.index = index;
        this.trie = index.trie();
        this.openTo = new long[gates];
        this.fieldOpens = new boolean[gates];
    }

    void reset() {
        Arrays.fill(openTo, Long.MIN_VALUE);
        anyOpenTo = Long.MIN_VALUE;
    }

    /// Forgets the words of the last unit.
    void beginUnit(long viewStart) {
        head = 0;
        tail = 0;
        unitStart = viewStart;
        searchedTo = viewStart;
    }

    /// Takes back what [#fieldOpens] said.
    void closeFields() {
        Arrays.fill(fieldOpens, false);
        anyFieldOpens = false;
    }

    /// Says whether the name of the unit's field opens the gate.
    void fieldOpens(int gate, boolean opens) {
        fieldOpens[gate] = opens;
        anyFieldOpens |= opens;
    }

    /// Whether a match that begins in `[from, to)` may have context for any gate.
    ///
    /// @param reach how far after its start a hotword may stand, at most
    boolean isAnyOpen(int reach, TextWindow text, int from, int to) {
        return anyFieldOpens
                || isUnknown(reach, text, to)
                || searched(reach, text, from, to) < anyOpenTo;
    }

    /// Whether a match that begins in `[from, to)` may have context for the gate.
    ///
    /// @param reach how far after its start a hotword may stand, at most
    boolean isOpen(int gate, int reach, TextWindow text, int from, int to) {
        return fieldOpens[gate]
                || isUnknown(reach, text, to)
                || searched(reach, text, from, to) < openTo[gate];
    }

    private static boolean isUnknown(int reach, TextWindow text, int to) {
        return !text.closed && to + reach > text.high;
    }

    /// Makes the words known that may matter; the view offset of `from`.
    private long searched(int reach, TextWindow text, int from, int to) {
        long end = text.base + Math.min(to + reach, text.high);
        if (searchedTo < end) {
            search(text, text.base + from, end);
        }
        return text.base + from;
    }

    /// Makes all words known that begin in `[start - MAX_BEFORE, end)`, view offsets, as far as the
    /// text is there.
    void search(TextWindow text, long start, long end) {
        if (index.isEmpty()) {
            return;
        }
        long from = Math.max(unitStart, start - HotwordRule.MAX_BEFORE);
        if (from > searchedTo) {
            searchedTo = from;
        }
        forget(from);
        int last = (int) (Math.min(end, text.end()) - text.base);
        int at = (int) (searchedTo - text.base);
        byte[] bytes = text.bytes;
        while (at < last && (!trie.begins(bytes[at]) || isTouched(text, at) || begin(text, at))) {
            at++;
        }
        searchedTo = text.base + at;
    }

    /// Whether a hotword of the detector stands in the window of the match `[start, end)`.
    boolean near(int detector, HotwordRule rule, long start, long end) {
        for (int i = tail - 1; i >= head; i--) {
            if (inWindow(i, rule, start, end) && index.belongs(words[i], detector)) {
                return true;
            }
        }
        return false;
    }

    private boolean inWindow(int i, HotwordRule rule, long start, long end) {
        if (ends[i] <= start) {
            long first = start - rule.before();
            return starts[i] > first || (starts[i] == first && first == unitStart);
        }
        return starts[i] >= end && ends[i] < end + rule.after();
    }

    /// Looks for words that begin at `at`; false if one may go on where the text is not yet there.
    private boolean begin(TextWindow text, int at) {
        int node = trie.next(WordTrie.ROOT, text.bytes[at]);
        // What an earlier search found here was cut off by the end of the text.
        while (tail > head && starts[tail - 1] >= text.base + at) {
            tail--;
        }
        int i = at + 1;
        while (node != WordTrie.ROOT) {
            if (i == text.high) {
                if (text.closed) {
                    record(trie.word(node), text.base + at, text.base + i);
                }
                return text.closed;
            }
            if (trie.word(node) != WordTrie.NO_WORD && isEnd(text.bytes[i - 1], text.bytes[i])) {
                record(trie.word(node), text.base + at, text.base + i);
            }
            node = trie.next(node, text.bytes[i]);
            i++;
        }
        return true;
    }

    /// Whether a word may end between the two: no letter or digit goes on with one.
    private static boolean isEnd(byte last, byte next) {
        boolean sign = last >= 0 && !ALPHANUMERIC[last];
        return sign || !touches(next & 0xFF);
    }

    private static boolean touches(int b) {
        return b < 0x80 ? ALPHANUMERIC[b] : Edges.leadsLetter(b);
    }

    /// Whether a letter or digit ends before `at`.
    private boolean isTouched(TextWindow text, int at) {
        if (text.base + at == unitStart) {
            return false;
        }
        byte before = text.bytes[at - 1];
        return before >= 0 ? ALPHANUMERIC[before] : Edges.letterEndsAt(text.bytes, text.low, at);
    }

    private void record(int word, long start, long end) {
        if (word == WordTrie.NO_WORD) {
            return;
        }
        if (tail == starts.length) {
            makeRoom();
        }
        for (long gates = index.gates(word); gates != 0; gates &= gates - 1) {
            int gate = Long.numberOfTrailingZeros(gates);
            openTo[gate] = Math.max(openTo[gate], start + HotwordRule.MAX_BEFORE + 1);
            anyOpenTo = Math.max(anyOpenTo, openTo[gate]);
        }
        starts[tail] = start;
        ends[tail] = end;
        words[tail++] = word;
    }

    private void forget(long before) {
        while (head < tail && starts[head] < before) {
            head++;
        }
        if (head == tail) {
            head = 0;
            tail = 0;
        }
    }

    private void makeRoom() {
        if (head > 0) {
            System.arraycopy(starts, head, starts, 0, tail - head);
            System.arraycopy(ends, head, ends, 0, tail - head);
            System.arraycopy(words, head, words, 0, tail - head);
            tail -= head;
            head = 0;
        }
        if (tail == starts.length) {
            starts = Arrays.copyOf(starts, tail * 2);
            ends = Arrays.copyOf(ends, tail * 2);
            words = Arrays.copyOf(words, tail * 2);
        }
    }
}
