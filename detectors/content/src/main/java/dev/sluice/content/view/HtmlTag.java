package dev.sluice.content.view;

/// The tags that tables are made of (HTML, section 4.9).
enum HtmlTag {
    TABLE("table"),
    HEAD("thead"),
    ROW("tr"),
    NAME("th"),
    CELL("td"),
    OTHER("");

    /// Bytes behind the `<` in which the name is told: `/`, the longest name and what ends it.
    static final int REACH = 7;

    private static final HtmlTag[] ALL = values();
    private static final byte[] COLSPAN = {'c', 'o', 'l', 's', 'p', 'a', 'n', '='};

    private final String name;

    HtmlTag(String name) {
        this.name = name;
    }

    /// The tag whose name begins at `from`.
    static HtmlTag of(byte[] bytes, int from, int to) {
        // All of the names begin with one letter, and few others do.
        if (from < to && (bytes[from] | 0x20) == 't') {
            for (HtmlTag tag : ALL) {
                if (tag != OTHER && tag.stands(bytes, from, to)) {
                    return tag;
                }
            }
        }
        return OTHER;
    }

    private boolean stands(byte[] bytes, int from, int to) {
        int end = from + name.length();
        for (int i = from; i < end; i++) {
            if (i == to || (bytes[i] | 0x20) != name.charAt(i - from)) {
                return false;
            }
        }
        return end == to || bytes[end] <= ' ' || bytes[end] == '>' || bytes[end] == '/';
    }

    /// Past the `>` of the tag whose `<` is at `from`, or -1 if it is not there; one in the quotes
    /// of an attribute is none.
    static int end(byte[] bytes, int from, int to) {
        byte quote = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '>') {
                return i + 1;
            } else if ((b == '"' || b == '\'') && bytes[i - 1] == '=') {
                quote = b;
            }
        }
        return -1;
    }

    /// How many columns a cell takes, 1 to 9.
    static int columns(byte[] bytes, int from, int to) {
        for (int at = from; at < to - COLSPAN.length - 1; at++) {
            if (isColspan(bytes, at)) {
                int digit = at + COLSPAN.length;
                digit += bytes[digit] == '"' || bytes[digit] == '\'' ? 1 : 0;
                return bytes[digit] >= '1' && bytes[digit] <= '9' ? bytes[digit] - '0' : 1;
            }
        }
        return 1;
    }

    private static boolean isColspan(byte[] bytes, int at) {
        for (int i = 0; i < COLSPAN.length; i++) {
            if ((bytes[at + i] | 0x20) != (COLSPAN[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }
}
