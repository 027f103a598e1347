package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.HotwordRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The hotwords of all detectors for search in text. Immutable.
///
/// ASCII letters are compared without case; a space in a word also stands for a tab, a line end,
/// `-` or `_` in the text.
final class HotwordIndex {

    static final boolean[] ALPHANUMERIC = new boolean[0x80];

    static {
        for (int b = 0; b < ALPHANUMERIC.length; b++) {
            ALPHANUMERIC[b] = b != '_' && Assertion.kind(b) == Assertion.WORD;
        }
    }

    /// Bytes of a hotword that masks look at.
    private static final int DEPTH = 3;

    private static final byte[] FOLD = fold();

    /// For each byte of a folded word the bytes that count as it.
    private static final SymbolSet[] SYMBOLS = symbols();

    private final WordTable table;
    private final WordBeginnings begun;
    private final long[] detectorsOf;
    private final Opened opened;
    private final int longs;
    private final boolean empty;
    private final List<byte[]> beginnings;

    HotwordIndex(List<Detector> detectors, Openings openings) {
        WordTrie.Words words = new WordTrie.Words();
        longs = (detectors.size() + 63) >>> 6;
        int[][] ids = new int[detectors.size()][];
        for (int d = 0; d < ids.length; d++) {
            HotwordRule rule = detectors.get(d).hotwords();
            List<String> own = rule == null ? List.of() : rule.words();
            ids[d] = own.stream().mapToInt(word -> words.id(folded(word))).toArray();
        }
        table = new WordTable(words.all(), FOLD);
        begun = new WordBeginnings(words.all(), FOLD);
        empty = words.all().isEmpty();
        beginnings = words.all();
        detectorsOf = new long[words.all().size() * longs];
        for (int d = 0; d < ids.length; d++) {
            for (int word : ids[d]) {
                detectorsOf[word * longs + (d >>> 6)] |= 1L << d;
            }
        }
        opened = new Opened(words.all().size(), detectors.size());
        for (Lane lane : openings.gated()) {
            int detector = lane.pattern().detector();
            HotwordRule rule = detectors.get(detector).hotwords();
            if (rule != null) {
                int ahead = rule.after() == 0 ? 0 : lane.reach() + rule.after();
                opened.add(detector, ids[detector], ahead, rule.before(), lane.opening());
            }
        }
    }

    /// What the first bytes of hotwords may be, and the byte before them.
    List<Shape> shapes() {
        SymbolSet before = new SymbolSet().add(0x80, Edges.UNIT_EDGE);
        for (int b = 0; b < 0x80; b++) {
            if (!ALPHANUMERIC[b]) {
                before.add(b);
            }
        }
        return beginnings.stream()
                .map(word -> new Shape(before, places(word), Shape.OPEN))
                .distinct()
                .toList();
    }

    private static List<SymbolSet> places(byte[] word) {
        List<SymbolSet> places = new ArrayList<>();
        for (int i = 0; i < Math.min(word.length, DEPTH); i++) {
            places.add(SYMBOLS[word[i] & 0xFF]);
        }
        return places;
    }

    /// Whether the byte, as it stands in the text, is part of a word that hotwords do not begin in.
    static boolean touches(byte before) {
        return before >= 0 && ALPHANUMERIC[before];
    }

    WordTable table() {
        return table;
    }

    WordBeginnings begun() {
        return begun;
    }

    boolean isEmpty() {
        return empty;
    }

    /// Whether the word is a hotword of the detector.
    boolean belongs(int word, int detector) {
        return (detectorsOf[word * longs + (detector >>> 6)] >>> detector & 1) != 0;
    }

    /// Length of a set of detectors, in longs.
    int longs() {
        return longs;
    }

    /// Adds the detectors of the word to a set.
    void addDetectors(int word, long[] to) {
        for (int i = 0; i < longs; i++) {
            to[i] |= detectorsOf[word * longs + i];
        }
    }

    /// What a word opens.
    Opened opened() {
        return opened;
    }

    private static byte[] folded(String word) {
        byte[] bytes = word.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > 64) {
            throw new IllegalArgumentException("a hotword must have 1 to 64 bytes");
        }
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = FOLD[bytes[i] & 0xFF];
        }
        return bytes;
    }

    private static SymbolSet[] symbols() {
        SymbolSet[] symbols = new SymbolSet[256];
        Arrays.setAll(symbols, _ -> new SymbolSet());
        for (int b = 0; b < 256; b++) {
            symbols[FOLD[b] & 0xFF].add(b);
        }
        return symbols;
    }

    private static byte[] fold() {
        byte[] fold = new byte[256];
        for (int b = 0; b < 256; b++) {
            fold[b] = (byte) (b >= 'A' && b <= 'Z' ? b | 0x20 : b);
        }
        for (char separator : "\t\r\n-_".toCharArray()) {
            fold[separator] = ' ';
        }
        return fold;
    }
}
