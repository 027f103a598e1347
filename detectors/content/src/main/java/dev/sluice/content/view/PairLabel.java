package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;
import java.util.Arrays;

/// What members of an object say of another one, as in `{"name": "iban", "value": "DE…"}`: the
/// value stands in its own field and has the hotwords of the labels too. They have to come first,
/// since a value is shown before the rest of its object is read.
final class PairLabel {

    /// What a key has to do with pairs.
    enum Role {
        NONE,
        LABEL,
        VALUE
    }

    /// Longer strings are no labels, in bytes.
    static final int MOST = 64;

    /// With more digits it is an id, a hash or a date.
    private static final int MOST_DIGITS = 2;

    /// Labels of one object, as in `{"type": "string", "name": "iban", …}`; later ones are ignored.
    private static final int LABELS_KEPT = 4;

    private static final String[] LABELS =
            ("name key field label type id attribute property parameter fieldname fieldid"
                            + " attributename propertyname question system code kind column"
                            + " variable param")
                    .split(" ", -1);

    private static final String[] VALUES =
            ("value val text content answer data number fieldvalue attributevalue"
                            + " propertyvalue stringvalue valuestring rawvalue")
                    .split(" ", -1);

    private static final int LONGEST = 16;
    private static final int NOWHERE = -1;

    /// The labels, one behind the other.
    private byte[] text = new byte[MOST / 4];

    /// Of each label a byte, the first the lowest.
    private int lengths;

    private int used;
    private int count;
    private int depth = NOWHERE;

    /// The role of a key, whatever its case and separators: `field_name`, `fieldName`.
    static Role role(byte[] name, int from, int to) {
        if (to - from > LONGEST) {
            return Role.NONE;
        }
        if (isAny(LABELS, name, from, to)) {
            return Role.LABEL;
        }
        return isAny(VALUES, name, from, to) ? Role.VALUE : Role.NONE;
    }

    /// A string came that is a label unless it is too long or looks like a value itself.
    ///
    /// @param object how many containers are open around it
    void add(byte[] label, int from, int to, int object) {
        if (depth != object) {
            depth = object;
            lengths = 0;
            used = 0;
            count = 0;
        }
        int length = to - from;
        if (length > MOST || count == LABELS_KEPT || digits(label, from, to) > MOST_DIGITS) {
            return;
        }
        if (used + length > text.length) {
            text = Arrays.copyOf(text, LABELS_KEPT * MOST);
        }
        System.arraycopy(label, from, text, used, length);
        lengths |= length << (Byte.SIZE * count);
        used += length;
        count++;
    }

    /// The object ended.
    void end(int object) {
        if (depth >= object) {
            depth = NOWHERE;
        }
    }

    /// The field of a value in the object.
    int field(FieldContexts contexts, int field, int object) {
        int labelled = field;
        int at = 0;
        for (int i = 0; depth == object && i < count; i++) {
            int end = at + (lengths >>> (Byte.SIZE * i) & 0xFF);
            labelled = contexts.beside(labelled, text, at, end);
            at = end;
        }
        return labelled;
    }

    private static int digits(byte[] label, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += label[i] >= '0' && label[i] <= '9' ? 1 : 0;
        }
        return digits;
    }

    private static boolean isAny(String[] words, byte[] name, int from, int to) {
        for (String word : words) {
            if (isSame(word, name, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String word, byte[] name, int from, int to) {
        int at = 0;
        for (int i = from; i < to; i++) {
            if (name[i] != '_' && name[i] != '-') {
                if (at == word.length() || (name[i] | ' ') != word.charAt(at)) {
                    return false;
                }
                at++;
            }
        }
        return at == word.length();
    }
}
