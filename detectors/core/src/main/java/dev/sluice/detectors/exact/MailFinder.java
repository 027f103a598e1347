package dev.sluice.detectors.exact;

/// Finds what may be e-mail addresses: around each `@`, as far as the characters of an address go.
/// One owner.
final class MailFinder {

    /// Longest part before and behind the `@`, in bytes (RFC 5321, section 4.5.3.1).
    static final int MOST_LOCAL = 64;

    static final int MOST_DOMAIN = 255;

    private final IndexSecrets secrets;
    private final Candidates out;
    private final byte[] lower = new byte[MOST_LOCAL + 1 + MOST_DOMAIN + Words.PADDING];

    MailFinder(IndexSecrets secrets, Candidates out) {
        this.secrets = secrets;
        this.out = out;
    }

    /// Finds the addresses whose `@` stands in `text[from, to)`.
    ///
    /// @param unitStart first byte of the unit, or of what is left of it
    /// @param closed whether the unit ends at `to`
    /// @return where to go on when there is more text
    int run(byte[] text, int unitStart, int from, int to, boolean closed) {
        for (int at = from; at < to; at += Long.SIZE) {
            long signs = Words.equalBits(text, at, (byte) '@');
            while (signs != 0) {
                int sign = at + Long.numberOfTrailingZeros(signs);
                signs &= signs - 1;
                if (sign >= to) {
                    break;
                }
                int end = domainEnd(text, sign + 1, to);
                if (end == to && !closed && end - sign <= MOST_DOMAIN) {
                    return sign;
                }
                address(text, unitStart, sign, end);
            }
        }
        return to;
    }

    private void address(byte[] text, int unitStart, int sign, int end) {
        int start = sign;
        int first = Math.max(unitStart, sign - MOST_LOCAL);
        while (start > first && isLocal(text[start - 1])) {
            start--;
        }
        while (start < sign && !isAlphanumeric(text[start]) && text[start] != '_') {
            start++;
        }
        int last = end;
        while (last > sign + 1 && !isAlphanumeric(text[last - 1])) {
            last--;
        }
        if (start < sign && last > sign + 1 && last - sign - 1 <= MOST_DOMAIN) {
            out.room(text);
            int length = lower(text, start, last, lower);
            out.add(Form.EMAIL, Tokenizer.hash(secrets, lower, length), start, last);
        }
    }

    /// Copies an address in lower case.
    ///
    /// @return its length
    static int lower(byte[] text, int start, int end, byte[] to) {
        for (int i = start; i < end; i++) {
            byte b = text[i];
            to[i - start] = b >= 'A' && b <= 'Z' ? (byte) (b + 0x20) : b;
        }
        return end - start;
    }

    private static int domainEnd(byte[] text, int from, int to) {
        int limit = Math.min(to, from + MOST_DOMAIN + 1);
        int at = from;
        while (at < limit && (isAlphanumeric(text[at]) || text[at] == '.' || text[at] == '-')) {
            at++;
        }
        return at;
    }

    private static boolean isLocal(byte b) {
        return isAlphanumeric(b)
                || b == '.'
                || b == '_'
                || b == '%'
                || b == '+'
                || b == '-'
                || b == '\'';
    }

    private static boolean isAlphanumeric(byte b) {
        return b < 0 || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
