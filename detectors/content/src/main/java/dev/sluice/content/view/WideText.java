package dev.sluice.content.view;

/// Whether a part begins like text in UTF-16 or UTF-32 (Unicode 3.10, marks in 23.8). No view reads
/// it, and read as bytes it would look clean.
enum WideText {
    YES,
    NO,
    UNDECIDED;

    private static final int LONGEST_MARK = 4;

    /// Fewest characters by which text without a mark is told from two or three binary numbers.
    private static final int LEAST_PLAIN = 8;

    /// Reads the first bytes of the part.
    ///
    /// @param last whether no more of them will come
    /// @param text whether its label names text: a mark is then believed, whatever follows it
    static WideText of(byte[] head, int length, boolean last, boolean text) {
        if (length < LONGEST_MARK) {
            boolean open = length < 2 || head[0] == 0 || head[1] == 0 || isMark(head);
            return open && !last ? UNDECIDED : NO;
        }
        int first = unit(head, 0, LONGEST_MARK, false);
        int mark = mark(first);
        int width = width(first);
        if (width == 0) {
            return NO;
        }
        if (mark > 0 && text) {
            return YES;
        }
        return characters(head, mark, length, last, width, isLittle(first, mark));
    }

    private static WideText characters(
            byte[] head, int mark, int length, boolean last, int width, boolean little) {
        int all = 0;
        int ascii = 0;
        boolean half = false;
        for (int at = mark; at + width <= length; at += width) {
            int unit = unit(head, at, width, little);
            boolean second = unit >>> 10 == Character.MIN_LOW_SURROGATE >>> 10;
            if (!isText(unit) || half != second) {
                return NO;
            }
            half = unit >>> 10 == Character.MIN_HIGH_SURROGATE >>> 10;
            all++;
            ascii += unit < 0x80 ? 1 : 0;
        }
        if (!last) {
            return UNDECIDED;
        }
        boolean plain = mark > 0 ? all > 0 : all >= LEAST_PLAIN && ascii * 4 >= all * 3;
        return plain ? YES : NO;
    }

    private static boolean isMark(byte[] head) {
        return (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
    }

    /// Bytes of the mark that the first four begin with.
    private static int mark(int first) {
        if (first == 0xFFFE0000 || first == 0x0000FEFF) {
            return LONGEST_MARK;
        }
        return first >>> 16 == 0xFFFE || first >>> 16 == 0xFEFF ? 2 : 0;
    }

    /// Bytes of a character, by the mark or by which of the first four bytes are zero; 0 for none.
    private static int width(int first) {
        int mark = mark(first);
        if (mark > 0) {
            return mark;
        }
        boolean one = (first & 0x00FFFFFF) == 0 || (first & 0xFFFFFF00) == 0;
        if (one) {
            return first == 0 ? 0 : 4;
        }
        return ((first & 0xFF000000) == 0) != ((first & 0x00FF0000) == 0) ? 2 : 0;
    }

    private static boolean isLittle(int first, int mark) {
        return mark == 0 ? first >>> 24 != 0 : first >>> 24 == 0xFF;
    }

    private static int unit(byte[] bytes, int at, int width, boolean little) {
        int unit = 0;
        for (int i = 0; i < width; i++) {
            unit = unit << 8 | (bytes[little ? at + width - 1 - i : at + i] & 0xFF);
        }
        return unit;
    }

    private static boolean isText(int unit) {
        if (unit < 0x80) {
            return (unit >= ' ' && unit < 0x7F) || unit == '\t' || unit == '\n' || unit == '\r';
        }
        return unit >= 0xA0
                && Character.isDefined(unit)
                && Character.getType(unit) != Character.PRIVATE_USE;
    }
}
