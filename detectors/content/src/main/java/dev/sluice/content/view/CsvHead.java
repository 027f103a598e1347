package dev.sluice.content.view;

/// What the first bytes of a table say: its separator, and whether its first record names the
/// columns. Only the first [#MOST] bytes of the record are looked at, so that the answer does not
/// depend on how the part is cut.
final class CsvHead {

    /// Bytes looked at.
    static final int MOST = 1024;

    private static final byte[] SEPARATORS = {',', ';', '\t', '|'};
    private static final byte[] DIRECTIVE = {'s', 'e', 'p', '='};

    /// More digits in a row than a name has, such as `address2` or `iso3166`.
    private static final int DIGITS = 5;

    private byte separator;

    /// @param separator 0 where the part itself says it
    CsvHead(byte separator) {
        this.separator = separator;
    }

    byte separator() {
        return separator;
    }

    /// Where the bytes to be looked at end: before the end of the first record, or after [#MOST]
    /// bytes of it; -1 if that is not yet there.
    static int end(byte[] bytes, int from, int to) {
        boolean quotes = false;
        for (int at = from; at < to; at++) {
            if (at - from == MOST || (!quotes && (bytes[at] == '\n' || bytes[at] == '\r'))) {
                return at;
            }
            quotes ^= bytes[at] == '"';
        }
        return -1;
    }

    /// Whether the record is `sep=;`, with which spreadsheets name the separator.
    boolean saysSeparator(byte[] bytes, int from, int to) {
        if (to - from != DIRECTIVE.length + 1) {
            return false;
        }
        for (int i = 0; i < DIRECTIVE.length; i++) {
            if ((bytes[from + i] | 0x20) != (DIRECTIVE[i] | 0x20)) {
                return false;
            }
        }
        separator = bytes[to - 1];
        return true;
    }

    /// Whether the record names columns; chooses the separator if it is not known.
    boolean hasNames(byte[] bytes, int from, int to) {
        if (separator == 0) {
            separator = mostFrequent(bytes, from, to);
        }
        boolean any = false;
        boolean quotes = false;
        int start = from;
        for (int at = from; at <= to; at++) {
            boolean cut = at == to && to - from == MOST;
            if (at == to || (!quotes && bytes[at] == separator)) {
                Cell cell = cut ? Cell.EMPTY : cell(bytes, start, at);
                if (cell == Cell.VALUE) {
                    return false;
                }
                any |= cell == Cell.NAME;
                start = at + 1;
            } else {
                quotes ^= bytes[at] == '"';
            }
        }
        return any;
    }

    private enum Cell {
        EMPTY,
        NAME,
        VALUE
    }

    /// A name has a letter, begins with no digit or sign of a number, and is no address.
    private static Cell cell(byte[] bytes, int from, int to) {
        boolean letter = false;
        boolean first = true;
        int digits = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == ' ' || b == '"' || b == '\t') {
                continue;
            }
            boolean digit = b >= '0' && b <= '9';
            digits = digit ? digits + 1 : 0;
            if (b == '@' || digits == DIGITS || (first && (digit || b == '+' || b == '-'))) {
                return Cell.VALUE;
            }
            letter |= b < 0 || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
            first = false;
        }
        if (letter) {
            return Cell.NAME;
        }
        return first ? Cell.EMPTY : Cell.VALUE;
    }

    private static byte mostFrequent(byte[] bytes, int from, int to) {
        byte best = SEPARATORS[0];
        int most = 0;
        for (byte candidate : SEPARATORS) {
            int count = 0;
            boolean quotes = false;
            for (int at = from; at < to; at++) {
                quotes ^= bytes[at] == '"';
                count += !quotes && bytes[at] == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
