package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.HotwordRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private static final byte[] FOLD = fold();

    private final WordTable table;
    private final long[] detectorsOf;
    private final Opened narrow;
    private final Opened broad;
    private final int longs;
    private final boolean empty;
    private final List<byte[]> beginnings;
    private final long[] seconds = new long[256 * 4];

    /// @param lanes of the detectors
    HotwordIndex(List<Detector> detectors, List<Lane> lanes, Openings openings) {
        WordTrie.Words words = new WordTrie.Words();
        longs = (detectors.size() + 63) >>> 6;
        int[][] ids = new int[detectors.size()][];
        for (int d = 0; d < ids.length; d++) {
            HotwordRule rule = detectors.get(d).hotwords();
            List<String> own = rule == null ? List.of() : rule.words();
            ids[d] = own.stream().mapToInt(word -> words.id(folded(word))).toArray();
        }
        table = new WordTable(words.all(), FOLD);
        empty = words.all().isEmpty();
        beginnings = words.all();
        detectorsOf = new long[words.all().size() * longs];
        for (int d = 0; d < ids.length; d++) {
            for (int word : ids[d]) {
                detectorsOf[word * longs + (d >>> 6)] |= 1L << d;
            }
        }
        narrow = new Opened(words.all().size(), detectors.size());
        broad = new Opened(words.all().size(), detectors.size());
        for (Lane lane : lanes) {
            boolean isBroad = openings.kind(lane) == Openings.BROAD;
            int bit = isBroad ? openings.broadBit(lane) : 0;
            for (CompiledPattern pattern : lane.patterns()) {
                HotwordRule rule = detectors.get(pattern.detector()).hotwords();
                if (lane.gated() && rule != null) {
                    int ahead = rule.after() == 0 ? 0 : lane.reach() + rule.after();
                    int[] own = ids[pattern.detector()];
                    (isBroad ? broad : narrow)
                            .add(pattern.detector(), own, ahead, rule.before(), bit);
                }
            }
        }
        for (byte[] word : words.all()) {
            for (int first = 0; first < 256; first++) {
                for (int second = 0; FOLD[first] == word[0] && second < 256; second++) {
                    if (word.length == 1 || FOLD[second] == word[1]) {
                        seconds[first * 4 + (second >>> 6)] |= 1L << second;
                    }
                }
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
        for (int i = 0; i < Math.min(word.length, Masks.WORD_DEPTH); i++) {
            SymbolSet place = new SymbolSet();
            for (int b = 0; b < 256; b++) {
                if (FOLD[b] == word[i]) {
                    place.add(b);
                }
            }
            places.add(place);
        }
        return places;
    }

    /// Whether the byte, as it stands in the text, is part of a word that hotwords do not begin in.
    static boolean touches(byte before) {
        return before >= 0 && ALPHANUMERIC[before];
    }

    /// Whether a hotword may begin at the second of three bytes.
    boolean mayBegin(byte before, byte first, byte second) {
        return (seconds[(first & 0xFF) * 4 + ((second & 0xFF) >>> 6)] >>> second & 1) != 0
                && !touches(before);
    }

    WordTable table() {
        return table;
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

    /// What a word opens for narrow lanes.
    Opened narrow() {
        return narrow;
    }

    /// What a word opens for broad lanes.
    Opened broad() {
        return broad;
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
