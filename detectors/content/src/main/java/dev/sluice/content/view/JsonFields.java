package dev.sluice.content.view;

import dev.sluice.content.view.PairLabel.Role;
import dev.sluice.detectors.FieldContexts;
import java.util.Arrays;

/// Where in a JSON document its reader stands: the containers that are open, and the field of the
/// next value. Below [#MOST_DEPTH] every field is [FieldContexts#OVERFLOW].
final class JsonFields {

    /// `limits.jsonDepth`: containers in containers.
    static final int MOST_DEPTH = 256;

    /// Of a container that another one is open in: [#base], [#names], [#place].
    private static final int FRAME = 3;

    private static final int LIST = -1;

    private final FieldContexts contexts;
    private int[] frames = new int[6 * FRAME];
    private int depth;
    private long beyond;

    /// The object, or the elements of the list, that is open.
    private int base = FieldContexts.ROOT;

    /// What the keys of the object stand in, or [#LIST].
    private int names = LIST;

    /// Where in the order of the object's fields the next key is.
    private int place;

    private int value = FieldContexts.ROOT;
    private int key = FieldContexts.ROOT;
    private boolean keyNext;

    private final PairLabel label = new PairLabel();

    /// What the key of a field has to do with pairs, by its id.
    private Role[] roles = new Role[8];

    private boolean labelNext;

    JsonFields(FieldContexts contexts) {
        this.contexts = contexts;
    }

    /// The field of a value that stands here.
    int value() {
        return value;
    }

    /// Whether a string that stands here is a key.
    boolean keyNext() {
        return keyNext;
    }

    /// Whether a value that stands here is one of a list.
    boolean isListed() {
        return depth > 0 && beyond == 0 && names == LIST;
    }

    /// Whether the innermost container is an object, so that a comma ends a field.
    boolean inObject() {
        return names != LIST;
    }

    /// Whether a string that stands here may say what another member of its object is.
    boolean labelNext() {
        return labelNext;
    }

    /// Whether the key of the field is that of a label.
    boolean isLabel(int field) {
        return roles[field] == Role.LABEL;
    }

    /// A label came, in a string without escapes; a long one is none.
    ///
    /// @param text lent
    void label(byte[] text, int from, int to) {
        label.add(text, from, to, depth);
    }

    /// What a value in the field stands in: a label before it in its object counts too.
    int labelled(int field) {
        return roles[field] == Role.VALUE ? label.field(contexts, field, depth) : field;
    }

    /// What a key itself stands in.
    int keyField() {
        return names;
    }

    /// Where the key at `from` ends if it is the one that stood here in the record before.
    ///
    /// @param from past its quote
    /// @return index of the quote that ends it, or -1 if it is another one or ends near `to`
    int expectedEnd(byte[] chunk, int from, int to) {
        return contexts.expectedEnd(place, chunk, from, to, (byte) '"');
    }

    /// The expected key came. Where its value and a comma follow, no more need be said of it.
    ///
    /// @return the field that it names
    int pass() {
        int field = contexts.expected(place);
        place = contexts.placeBehind(field);
        return field;
    }

    /// After [#pass]: no colon follows.
    void stay(int field) {
        key = field;
    }

    /// After [#pass]: a colon followed, and something else than a plain value and a comma.
    void enter(int field) {
        key = field;
        colon();
    }

    /// A key came that is written without escapes.
    ///
    /// @param name lent
    void plainKey(byte[] name, int from, int to) {
        int before = place;
        key(name, from, to);
        contexts.expect(before, key);
    }

    /// A key came.
    ///
    /// @param name lent, unescaped
    void key(byte[] name, int from, int to) {
        key = contexts.child(base, name, from, to);
        place = contexts.placeBehind(key);
        if (key >= roles.length) {
            roles = Arrays.copyOf(roles, key * 2);
        }
        roles[key] = PairLabel.role(name, from, to);
    }

    void open(boolean object) {
        if (depth == MOST_DEPTH) {
            beyond++;
            value = FieldContexts.OVERFLOW;
            keyNext = false;
            return;
        }
        push();
        // A label tells a scalar; a container has names of its own, or its elements have.
        base = object ? key : contexts.elements(key);
        names = object ? contexts.namesIn(key) : LIST;
        place = contexts.firstPlace(base);
        rewind();
    }

    void close() {
        if (beyond > 0) {
            beyond--;
        } else if (depth > 0) {
            label.end(depth);
            pop();
        }
        rewind();
        keyNext = false;
    }

    void comma() {
        rewind();
    }

    void colon() {
        if (keyNext) {
            value = labelled(key);
            labelNext = isLabel(key);
            keyNext = false;
        }
    }

    private void push() {
        int at = depth * FRAME;
        if (at == frames.length) {
            frames = Arrays.copyOf(frames, at * 2);
        }
        frames[at] = base;
        frames[at + 1] = names;
        frames[at + 2] = place;
        depth++;
    }

    private void pop() {
        depth--;
        int at = depth * FRAME;
        base = frames[at];
        names = frames[at + 1];
        place = frames[at + 2];
    }

    private void rewind() {
        labelNext = false;
        value = base;
        keyNext = names != LIST;
        if (beyond > 0) {
            value = FieldContexts.OVERFLOW;
            keyNext = false;
        }
        key = value;
    }
}
