package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldHotwords;
import dev.sluice.detectors.HotwordRule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The hotwords of all detectors for search in field names. Immutable.
///
/// A name such as `customerIban`, `card_number` or `IBANCode` is read as its letters and digits
/// without separators; a hotword, read the same way, counts where a word of the name begins. A
/// hotword of up to [#SHORT] letters, or one that ends in the abbreviation `no`, must also end
/// where a word of the name ends, so that `pan` does not mean every `panel`, nor `customer no`
/// every `customer note`; one in brackets, such as `[token]`, must be the whole name. In a name
/// that is a sentence, as columns of tables may have, only the first [#NAMING] bytes count. The bit
/// of a detector is its index among the detectors; the bit after them says that there is any.
final class FieldNameHotwords implements FieldHotwords {

    /// Longest hotword that has to be a whole word of a name, in bytes.
    static final int SHORT = 3;

    private static final String NUMBER = " no";

    /// What of a longer name says what the field is, in bytes: notes in a head name much else.
    static final int NAMING = 64;

    private static final byte[] FOLD = fold();

    private final WordTrie trie;
    private final long[] bitsOf;
    private final long[] bitsOfWhole;

    /// By hotword whether the name's word may be longer.
    private final boolean[] mayGoOn;

    private final int longs;
    private final int anyBit;

    FieldNameHotwords(List<Detector> detectors) {
        longs = (detectors.size() + 64) >>> 6;
        anyBit = detectors.size();
        WordTrie.Words words = new WordTrie.Words();
        for (Detector detector : detectors) {
            HotwordRule rule = detector.hotwords();
            List<String> own = rule == null ? List.of() : rule.words();
            own.stream()
                    .map(FieldNameHotwords::folded)
                    .filter(word -> word.length > 0)
                    .forEach(words::id);
        }
        trie = new WordTrie(words.all(), FOLD);
        mayGoOn = new boolean[words.all().size()];
        for (int word = 0; word < mayGoOn.length; word++) {
            mayGoOn[word] = words.all().get(word).length > SHORT;
        }
        bitsOf = new long[words.all().size() * longs];
        bitsOfWhole = new long[bitsOf.length];
        for (int d = 0; d < detectors.size(); d++) {
            HotwordRule rule = detectors.get(d).hotwords();
            for (String word : rule == null ? List.<String>of() : rule.words()) {
                byte[] folded = folded(word);
                if (folded.length > 0) {
                    add(isWhole(word) ? bitsOfWhole : bitsOf, words.id(folded), d);
                    mayGoOn[words.id(folded)] &= !word.endsWith(NUMBER);
                }
            }
        }
    }

    private void add(long[] bits, int word, int detector) {
        bits[word * longs + (detector >>> 6)] |= 1L << detector;
        bits[word * longs + (anyBit >>> 6)] |= 1L << anyBit;
    }

    private static boolean isWhole(String word) {
        return word.startsWith("[") && word.endsWith("]");
    }

    @Override
    public int longs() {
        return longs;
    }

    @Override
    public void mark(byte[] name, int from, int to, long[] bits, int at) {
        for (int i = from; i < Math.min(to, from + NAMING); i++) {
            if (isPart(name[i]) && startsWord(name, from, to, i)) {
                markFrom(name, from, to, i, bits, at);
            }
        }
    }

    private void markFrom(byte[] name, int from, int to, int start, long[] bits, int at) {
        int node = WordTrie.ROOT;
        for (int i = start; i < to; i++) {
            if (!isPart(name[i])) {
                continue;
            }
            node = trie.next(node, name[i]);
            if (node == WordTrie.ROOT) {
                return;
            }
            int word = trie.word(node);
            if (word != WordTrie.NO_WORD && (mayGoOn[word] || endsWord(name, from, to, i))) {
                boolean whole = isFirst(name, from, start) && isLast(name, i, to);
                for (int k = 0; k < longs; k++) {
                    bits[at + k] |= bitsOf[word * longs + k];
                    bits[at + k] |= whole ? bitsOfWhole[word * longs + k] : 0;
                }
            }
        }
    }

    private static boolean isFirst(byte[] name, int from, int at) {
        int i = from;
        while (i < at && !isPart(name[i])) {
            i++;
        }
        return i == at;
    }

    private static boolean isLast(byte[] name, int at, int to) {
        int i = at + 1;
        while (i < to && !isPart(name[i])) {
            i++;
        }
        return i == to;
    }

    /// Letters, digits and all that is not ASCII; anything else parts words.
    private static boolean isPart(byte b) {
        return b < 0 || (b != '_' && Assertion.kind(b) == Assertion.WORD);
    }

    private static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean isLower(byte b) {
        return b >= 'a' && b <= 'z';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /// At the start, after a separator, at a capital after anything else, at the last capital of
    /// several before a small letter (`IBANCode`), and where digits begin or end.
    private static boolean startsWord(byte[] name, int from, int to, int i) {
        if (i == from || !isPart(name[i - 1])) {
            return true;
        }
        byte before = name[i - 1];
        byte here = name[i];
        if (isUpper(here)) {
            return !isUpper(before) || (i + 1 < to && isLower(name[i + 1]));
        }
        return isDigit(here) != isDigit(before);
    }

    private static boolean endsWord(byte[] name, int from, int to, int i) {
        return i + 1 == to || !isPart(name[i + 1]) || startsWord(name, from, to, i + 1);
    }

    private static byte[] folded(String word) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
            if (isPart(b)) {
                folded.write(FOLD[b & 0xFF]);
            }
        }
        return folded.toByteArray();
    }

    private static byte[] fold() {
        byte[] fold = new byte[256];
        for (int b = 0; b < 256; b++) {
            fold[b] = (byte) (b >= 'A' && b <= 'Z' ? b | 0x20 : b);
        }
        return fold;
    }
}
