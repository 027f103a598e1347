package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// Reads names, values and path segments. A name is kept until its end, up to [#MOST_NAME] bytes;
/// of a longer one the beginning names the field.
final class PercentTokens extends ModalTokens {

    static final int MOST_NAME = 256;

    private enum Mode {
        SEGMENT_START,
        NAME_START,
        NAME,
        VALUE
    }

    /// Bytes that may mean something else than themselves.
    private static final boolean[] FORM_MARKS = marks("%+&=");

    private static final boolean[] PATH_MARKS = marks("%/;=");

    private final boolean form;
    private final FieldContexts contexts;
    private final BatchBuilder builder;
    private byte[] decoded = new byte[0];
    private Mode mode;
    private int field = FieldContexts.ROOT;

    PercentTokens(PercentView.Kind kind, FieldContexts contexts, BatchBuilder builder) {
        this.form = kind == PercentView.Kind.FORM;
        this.contexts = contexts;
        this.builder = builder;
        this.mode = form ? Mode.NAME_START : Mode.SEGMENT_START;
    }

    @Override
    int step(int at) {
        return switch (mode) {
            case SEGMENT_START -> begin(at, FieldContexts.ROOT, Mode.VALUE);
            case NAME_START -> name(at);
            case NAME, VALUE -> text(at);
        };
    }

    private int begin(int at, int unitField, Mode next) {
        builder.open(at, unitField);
        mode = next;
        return at;
    }

    private int name(int from) {
        int end = from;
        while (end < limit && !endsName(chunk[end]) && end - from < MOST_NAME) {
            end++;
        }
        if (end == limit && !last && end - from < MOST_NAME) {
            return ~from;
        }
        int length = decode(from, end);
        field =
                length == 0
                        ? FieldContexts.ROOT
                        : contexts.child(FieldContexts.ROOT, decoded, 0, length);
        return begin(from, contexts.namesIn(FieldContexts.ROOT), Mode.NAME);
    }

    private int text(int from) {
        boolean[] marks = form ? FORM_MARKS : PATH_MARKS;
        for (int at = from; at < limit; at++) {
            byte b = chunk[at];
            if (!marks[b & 0xFF]) {
                continue;
            }
            if (mode == Mode.NAME ? endsName(b) : endsValue(b)) {
                return end(at, b);
            }
            if (b == '+' && form) {
                builder.octet(at, at + 1, ' ');
            } else if (b == '%') {
                int value = Percent.read(chunk, at, limit);
                if (value >= 0) {
                    builder.octet(at, at + Percent.LENGTH, value);
                    at += Percent.LENGTH - 1;
                } else if (!last && Percent.isOpen(chunk, at, limit)) {
                    return ~at;
                }
            }
        }
        return limit;
    }

    private int end(int at, byte separator) {
        builder.close(at);
        if (separator == '=') {
            return begin(at + 1, field, Mode.VALUE);
        }
        mode = separator == '/' ? Mode.SEGMENT_START : Mode.NAME_START;
        return at + 1;
    }

    private static boolean[] marks(String bytes) {
        boolean[] marks = new boolean[256];
        for (int i = 0; i < bytes.length(); i++) {
            marks[bytes.charAt(i)] = true;
        }
        return marks;
    }

    private boolean endsName(byte b) {
        return b == '=' || endsValue(b);
    }

    private boolean endsValue(byte b) {
        return form ? b == '&' : b == '/' || b == ';';
    }

    private int decode(int from, int to) {
        if (decoded.length == 0) {
            decoded = new byte[MOST_NAME];
        }
        int length = 0;
        int at = from;
        while (at < to) {
            int value = chunk[at] == '%' ? Percent.read(chunk, at, to) : -1;
            byte plain = chunk[at] == '+' && form ? (byte) ' ' : chunk[at];
            decoded[length++] = value >= 0 ? (byte) value : plain;
            at += value >= 0 ? Percent.LENGTH : 1;
        }
        return length;
    }
}
