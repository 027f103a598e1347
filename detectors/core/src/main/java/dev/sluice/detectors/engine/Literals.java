package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.List;

/// Whether a text goes on at a place with the first letters of one of many shapes. Necessary, never
/// sufficient. Immutable.
final class Literals implements Sieve {

    /// First bytes that are looked at, and of shapes with too many forms of them.
    private static final int LONGER = 6;

    private static final int SHORTER = 4;

    /// Most forms of the first bytes of one shape, without case.
    private static final int MAX_FORMS = 16;

    private static final int WITHIN_WORD = 1;

    /// What a word that hotwords do not begin in may have before a place.
    private static final SymbolSet WORD = word();

    private final FirstLetters letters;

    /// @param shapes for which [#is] says so
    Literals(List<Shape> shapes) {
        letters =
                new FirstLetters(
                        shapes.stream().mapToInt(shape -> (int) forms(shape, length(shape))).sum());
        for (Shape shape : shapes) {
            int length = length(shape);
            boolean within = shape.before().meets(WORD);
            boolean outside = !shape.before().copy().removeAll(WORD).isEmpty();
            if (within) {
                add(shape, 0, length, WITHIN_WORD, 0);
            }
            if (outside) {
                add(shape, 0, length, 0, 0);
            }
        }
    }

    private static SymbolSet word() {
        SymbolSet word = new SymbolSet();
        for (int b = 0; b < 256; b++) {
            if (HotwordIndex.touches((byte) b)) {
                word.add(b);
            }
        }
        return word;
    }

    /// Whether a shape begins with letters of its own.
    static boolean is(Shape shape) {
        return length(shape) > 0;
    }

    private static int length(Shape shape) {
        if (forms(shape, LONGER) <= MAX_FORMS) {
            return LONGER;
        }
        return forms(shape, SHORTER) <= MAX_FORMS ? SHORTER : 0;
    }

    private static long forms(Shape shape, int length) {
        long forms = 1;
        for (int place = 0; place < length && forms <= MAX_FORMS; place++) {
            forms *= PairSet.surely(shape, place).foldedCount();
        }
        return forms;
    }

    private static List<Integer> folded(SymbolSet set) {
        SymbolSet folded = new SymbolSet();
        set.forEach(b -> folded.add(FirstLetters.folded(b)));
        List<Integer> forms = new ArrayList<>();
        folded.forEach(forms::add);
        return forms;
    }

    private void add(Shape shape, int place, int length, int kind, long key) {
        if (place == length) {
            letters.add(key, length, kind);
            return;
        }
        for (int form : folded(PairSet.surely(shape, place))) {
            add(shape, place + 1, length, kind, key | (long) form << (8 * place));
        }
    }

    @Override
    public void keep(MaskSlice slice, int blocks, long[] out) {
        for (int block = 0; block < blocks; block++) {
            int slot = slice.slot + block;
            int at = slice.at + block * Masks.BLOCK;
            long begins = slice.begins[slot];
            long kept = 0;
            for (long rest = out[slot]; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                boolean inside = (begins >>> place & 1) == 0;
                kept |= may(slice.text, at + place, inside) << place;
            }
            out[slot] = kept;
        }
    }

    /// 1 if a shape may begin at `at`, else 0.
    ///
    /// @param inside whether the byte before is of the same unit
    private long may(byte[] text, int at, boolean inside) {
        long key = FirstLetters.folded(FirstLetters.at(text, at));
        int kind = inside && HotwordIndex.touches(text[at - 1]) ? WITHIN_WORD : 0;
        return letters.has(key, LONGER, kind) | letters.has(key, SHORTER, kind);
    }
}
