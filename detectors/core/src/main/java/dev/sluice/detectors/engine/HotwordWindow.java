package dev.sluice.detectors.engine;

import dev.sluice.detectors.HotwordRule;
import java.util.Arrays;

/// The hotwords seen of late in one unit. Owned by one scan.
///
/// Text is searched only where it is asked for, and each byte once: the search goes on where the
/// last one ended. A word counts if it and the byte that touches it stand in the window of the
/// match, so that nothing outside the declared window is read for the verdict. The name of an
/// element that ends is no word, and that of one that begins none for what stands before it.
final class HotwordWindow implements WordTable.Taker {

    private final HotwordIndex index;
    private final WordTable table;
    private final WordStream stream;
    private final OpenSpan opened;
    private final long[] named;
    private final long[] open;
    private boolean anyNamed;

    /// The words that [#open] counts, by rank.
    private int openFrom;

    private int openTo;

    /// Whether it has to be made anew, whatever words count.
    private boolean isStale;

    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int[] words = new int[16];

    /// Which of them are the names of elements that begin.
    private boolean[] elements = new boolean[16];

    private int head;
    private int tail;
    private long searchedTo;
    private long unitStart;
    private long triedTo;
    private TextWindow searched = new TextWindow();
    private int wordAt;

    HotwordWindow(HotwordIndex index, Masks masks, Begins begins) {
        this.index = index;
        this.table = index.table();
        this.stream = new WordStream(masks, begins);
        this.opened = new OpenSpan(index.opened());
        this.named = new long[index.longs()];
        this.open = new long[index.longs()];
    }

    /// Begins with a text, whose bytes end at `past`.
    ///
    /// @param more whether it goes on there
    void begin(byte[] text, int past, boolean more) {
        stream.begin(text, past, more);
    }

    /// Forgets the words of the last unit.
    void beginUnit(long viewStart) {
        head = 0;
        tail = 0;
        unitStart = viewStart;
        searchedTo = viewStart;
        triedTo = viewStart;
        opened.clear();
        isStale = true;
        if (anyNamed) {
            Arrays.fill(named, 0);
            anyNamed = false;
        }
    }

    /// Whether no word begins in a unit that is there whole and has not been begun.
    boolean isQuiet(byte[] text, int from, int to) {
        return !goesOn(text, to) && stream.next(from, to) == to;
    }

    /// Whether a letter or digit stands behind a unit: masks then take it for a part of the unit.
    private static boolean goesOn(byte[] text, int end) {
        return end < text.length && HotwordIndex.touches(text[end]);
    }

    /// Says that the name of the unit's field is context for the detector.
    void fieldNames(int detector) {
        named[detector >>> 6] |= 1L << detector;
        anyNamed = true;
        isStale = true;
        opened.name(detector);
    }

    /// Where gated lanes are open, as far as words have been searched.
    OpenSpan opened() {
        return opened;
    }

    /// Makes all words known that open lanes before `past`, a view offset.
    ///
    /// @param at from where on places are still to be tried
    void searchOpenings(TextWindow text, long at, long past) {
        triedTo = at;
        search(text, at, past);
    }

    /// Finds out for which detectors a match that begins at `at` may have context; false for none.
    ///
    /// @param isWalked whether the match may be one of a lane that is not exact
    boolean open(TextWindow text, int at, ContextReach contextReach, boolean isWalked) {
        int reach = isWalked ? contextReach.walked() : contextReach.exact();
        long start = text.base + at;
        search(text, start, start + reach);
        int past = tail;
        while (past > head && starts[past - 1] >= start + reach) {
            past--;
        }
        int first = past;
        while (first > head && starts[first - 1] >= start - HotwordRule.MAX_BEFORE) {
            first--;
        }
        if (isStale || first != openFrom || past != openTo) {
            open(first, past);
        }
        boolean isKnown = text.closed || at + reach <= text.high;
        if (!isKnown) {
            contextReach.addDetectors(text.high - at, open);
            isStale = true;
        }
        return anyNamed || past > first || !isKnown;
    }

    private void open(int first, int past) {
        System.arraycopy(named, 0, open, 0, open.length);
        for (int i = first; i < past; i++) {
            index.addDetectors(words[i], open);
        }
        openFrom = first;
        openTo = past;
        isStale = false;
    }

    /// What [#open] found out for a detector.
    boolean isOpen(int detector) {
        return (open[detector >>> 6] >>> detector & 1) != 0;
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
        int undecided = last;
        while (at < last) {
            at = next(text, at, last);
            if (at < last) {
                if (!isTouched(text, at) && !begin(text, at)) {
                    undecided = Math.min(undecided, at);
                }
                at++;
            }
        }
        // Behind a word that may go on others may be whole; all of them are looked for again.
        searchedTo = Math.max(searchedTo, text.base + undecided);
    }

    /// The next place where a word may begin. Where masks take what stands behind the unit for a
    /// part of it, each place is one.
    private int next(TextWindow text, int at, int last) {
        boolean isKnown = !text.closed || !goesOn(text.bytes, text.high);
        int known = isKnown ? last : Math.min(last, text.high - WordBeginnings.MOST);
        return at < known ? stream.next(at, known) : at;
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
        return starts[i] >= end && ends[i] < end + rule.after() && !elements[i];
    }

    /// Looks for words that begin at `at`; false if one may go on where the text is not yet there.
    private boolean begin(TextWindow text, int at) {
        // What an earlier search found here was cut off by the end of the text.
        while (tail > head && starts[tail - 1] >= text.base + at) {
            tail--;
        }
        searched = text;
        wordAt = at;
        return !table.find(text.bytes, at, text.high, this) || text.closed;
    }

    @Override
    public void word(int id, int past) {
        TextWindow text = searched;
        boolean ends =
                past == text.high
                        ? text.closed
                        : isEnd(text.bytes[past - 1], text.bytes[past])
                                || isCamel(text.bytes, wordAt, past);
        if (ends && !isClosing(text, wordAt, past)) {
            record(id, text.base + wordAt, text.base + past, isBehind('<', text, wordAt));
        }
    }

    /// Whether a word may end between the two: no letter or digit goes on with one.
    private static boolean isEnd(byte last, byte next) {
        boolean sign = last >= 0 && !HotwordIndex.touches(last);
        return sign || !touches(next);
    }

    /// Whether a capital behind a word begins the next one of a name in code, as in
    /// `passportNumber`. A shorter word is too common in longer ones, and masks would not name it.
    private static boolean isCamel(byte[] text, int at, int past) {
        byte last = text[past - 1];
        byte next = text[past];
        return past - at >= WordBeginnings.MOST
                && next >= 'A'
                && next <= 'Z'
                && last >= 'a'
                && last <= 'z';
    }

    /// Whether the word is the whole name of an element that ends here, `</iban>`: what stands
    /// after it belongs to another, and what stands before it has the name before it as well.
    private static boolean isClosing(TextWindow text, int at, int past) {
        boolean ends = text.bytes[past - 1] == '>' || (past < text.high && text.bytes[past] == '>');
        return ends && isBehind('/', text, at);
    }

    /// Whether the byte stands before a place in its unit.
    private static boolean isBehind(char b, TextWindow text, int at) {
        return text.base + at > text.unitStart && text.bytes[at - 1] == b;
    }

    private static boolean touches(byte b) {
        return b < 0 ? Edges.leadsLetter(b & 0xFF) : HotwordIndex.touches(b);
    }

    /// Whether a letter or digit ends before `at`.
    private static boolean isTouched(TextWindow text, int at) {
        if (text.base + at == text.unitStart) {
            return false;
        }
        byte before = text.bytes[at - 1];
        return before >= 0
                ? HotwordIndex.touches(before)
                : Edges.letterEndsAt(text.bytes, text.low, at);
    }

    private void record(int word, long start, long end, boolean isElement) {
        if (tail == starts.length) {
            makeRoom();
        }
        opened.add(word, start, triedTo);
        isStale = true;
        starts[tail] = start;
        ends[tail] = end;
        elements[tail] = isElement;
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
            System.arraycopy(elements, head, elements, 0, tail - head);
            tail -= head;
            head = 0;
        }
        if (tail == starts.length) {
            starts = Arrays.copyOf(starts, tail * 2);
            ends = Arrays.copyOf(ends, tail * 2);
            words = Arrays.copyOf(words, tail * 2);
            elements = Arrays.copyOf(elements, tail * 2);
        }
    }
}
