package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.HotwordRule;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The hotwords of all detectors for search in text. Immutable.
///
/// ASCII letters are compared without case; a space in a word also stands for a tab, a line end,
/// `-` or `_` in the text.
final class HotwordIndex {

    private static final byte[] FOLD = fold();

    private final WordTrie trie;
    private final long[] detectorsOf;
    private final long[] gatesOf;
    private final int longs;
    private final boolean empty;

    HotwordIndex(List<Detector> detectors, ContextGates gates) {
        WordTrie.Words words = new WordTrie.Words();
        longs = (detectors.size() + 63) >>> 6;
        int[][] ids = new int[detectors.size()][];
        for (int d = 0; d < ids.length; d++) {
            HotwordRule rule = detectors.get(d).hotwords();
            List<String> own = rule == null ? List.of() : rule.words();
            ids[d] = own.stream().mapToInt(word -> words.id(folded(word))).toArray();
        }
        trie = new WordTrie(words.all(), FOLD);
        empty = words.all().isEmpty();
        detectorsOf = new long[words.all().size() * longs];
        gatesOf = new long[words.all().size()];
        for (int d = 0; d < ids.length; d++) {
            for (int word : ids[d]) {
                gatesOf[word] |= gates.gate(d) == ContextGates.NONE ? 0 : 1L << gates.gate(d);
                detectorsOf[word * longs + (d >>> 6)] |= 1L << d;
            }
        }
    }

    WordTrie trie() {
        return trie;
    }

    boolean isEmpty() {
        return empty;
    }

    /// Whether the word is a hotword of the detector.
    boolean belongs(int word, int detector) {
        return (detectorsOf[word * longs + (detector >>> 6)] >>> detector & 1) != 0;
    }

    /// The gates that the word opens, a bit each.
    long gates(int word) {
        return gatesOf[word];
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
