package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;
import java.util.Arrays;

/// Where in a JSON document its reader stands: the containers that are open, and the field of the
/// next value. Below [#MOST_DEPTH] every field is [FieldContexts#OVERFLOW].
final class JsonFields {

    /// `limits.jsonDepth`: containers in containers.
    static final int MOST_DEPTH = 256;

    private final FieldContexts contexts;
    private int[] bases = new int[16];
    private int[] names = new int[16];
    private boolean[] objects = new boolean[16];
    private int depth;
    private long beyond;
    private int value = FieldContexts.ROOT;
    private int key = FieldContexts.ROOT;
    private boolean keyNext;

    JsonFields(FieldContexts contexts) {
        this.contexts = contexts;
    }

    FieldContexts contexts() {
        return contexts;
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
        return depth > 0 && beyond == 0 && !objects[depth - 1];
    }

    /// A key came.
    ///
    /// @param name lent, unescaped
    /// @return what the key itself stands in
    int key(byte[] name, int from, int to) {
        key = contexts.child(bases[depth - 1], name, from, to);
        return names[depth - 1];
    }

    /// A key came that is too long to be kept.
    int longKey() {
        key = FieldContexts.OVERFLOW;
        return names[depth - 1];
    }

    void open(boolean object) {
        if (depth == MOST_DEPTH) {
            beyond++;
            value = FieldContexts.OVERFLOW;
            keyNext = false;
            return;
        }
        if (depth == bases.length) {
            bases = Arrays.copyOf(bases, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
            objects = Arrays.copyOf(objects, depth * 2);
        }
        bases[depth] = object ? value : contexts.elements(value);
        names[depth] = object ? contexts.namesIn(value) : FieldContexts.ROOT;
        objects[depth] = object;
        depth++;
        rewind();
    }

    void close() {
        if (beyond > 0) {
            beyond--;
        } else if (depth > 0) {
            depth--;
        }
        rewind();
        keyNext = false;
    }

    void comma() {
        rewind();
    }

    void colon() {
        if (keyNext) {
            value = key;
            keyNext = false;
        }
    }

    private void rewind() {
        value = depth == 0 ? FieldContexts.ROOT : bases[depth - 1];
        keyNext = depth > 0 && objects[depth - 1];
        if (beyond > 0) {
            value = FieldContexts.OVERFLOW;
            keyNext = false;
        }
        key = value;
    }
}
