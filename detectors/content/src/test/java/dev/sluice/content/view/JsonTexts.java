package dev.sluice.content.view;

import java.util.SplittableRandom;

/// Makes random valid JSON texts with every kind of escape and white space.
final class JsonTexts {

    private static final String[] PIECES = {
        "a",
        "pan",
        "4111 1111",
        "ä",
        "😀",
        "{",
        "]",
        ",",
        ":",
        "\\n",
        "\\\"",
        "\\\\",
        "\\/",
        "\\t",
        "\\u0034",
        "\\u00e4",
        "\\u20ac",
        "\\ud83d\\ude00",
        "\\u0000",
        "'",
        "/*",
        " ",
        "x@y.example"
    };
    private static final String[] SCALARS = {
        "true", "false", "null", "0", "-1", "4111111111111111", "1.5", "2E+10", "-0.1e-7"
    };
    private static final String[] BLANKS = {"", "", "", " ", "\n", "\r\n\t", "  "};

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();

    JsonTexts(SplittableRandom random) {
        this.random = random;
    }

    /// @param depth most containers in containers
    String text(int depth) {
        text.setLength(0);
        container(depth);
        return text.toString();
    }

    private void value(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 7);
        if (kind < 4) {
            string();
        } else if (kind < 7) {
            text.append(SCALARS[random.nextInt(SCALARS.length)]);
        } else {
            container(depth - 1);
        }
    }

    private void container(int depth) {
        boolean object = random.nextBoolean();
        text.append(object ? '{' : '[');
        blank();
        int members = random.nextInt(4);
        for (int i = 0; i < members; i++) {
            if (i > 0) {
                text.append(',');
                blank();
            }
            if (object) {
                string();
                blank();
                text.append(':');
                blank();
            }
            value(depth);
            blank();
        }
        text.append(object ? '}' : ']');
    }

    private void string() {
        text.append('"');
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        text.append('"');
    }

    private void blank() {
        text.append(BLANKS[random.nextInt(BLANKS.length)]);
    }
}
