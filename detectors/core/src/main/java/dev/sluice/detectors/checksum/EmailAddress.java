package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;
import java.util.Arrays;

/// A mailbox whose domain could receive mail.
///
/// RFC 5321 sections 4.1.2 and 4.5.3.1 (dot-string, 64 and 254 octets), RFC 1123 section 2.1
/// (labels of 1 to 63 letters, digits and inner hyphens), and a delegated top-level domain (IANA
/// root zone database). RFC 6531 addresses pass where their domain is written in its own script.
final class EmailAddress implements Validator {

    private static final int MAX_LOCAL = 64;
    private static final int MAX_ADDRESS = 254;
    private static final int MAX_LABEL = 63;

    /// `@` in a query (RFC 3986 section 2.1).
    private static final byte[] ESCAPED = {'%', '4', '0'};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int at = to - 1;
        while (at > from && text[at] != '@' && !isEscaped(text, at, to)) {
            at--;
        }
        int domain = at + (isEscaped(text, at, to) ? ESCAPED.length : 1);
        return to - from <= MAX_ADDRESS && isLocal(text, from, at) && isDomain(text, domain, to);
    }

    private static boolean isEscaped(byte[] text, int at, int to) {
        return at >= 0
                && to - at > ESCAPED.length
                && Arrays.equals(text, at, at + ESCAPED.length, ESCAPED, 0, ESCAPED.length);
    }

    private static boolean isLocal(byte[] text, int from, int to) {
        if (to <= from || to - from > MAX_LOCAL || text[from] == '.' || text[to - 1] == '.') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text[i] == '@' || (text[i] == '.' && text[i - 1] == '.')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDomain(byte[] text, int from, int to) {
        int label = from;
        int labels = 0;
        int numbers = 0;
        for (int i = from; i <= to; i++) {
            if (i == to || text[i] == '.') {
                boolean hyphenEdge = i > label && (text[label] == '-' || text[i - 1] == '-');
                if (i == label || i - label > MAX_LABEL || hyphenEdge) {
                    return false;
                }
                labels++;
                if (i == to) {
                    // Numbers alone before the last label are a version: lodash@4.17.21.Final.
                    boolean version = numbers >= 2 && numbers == labels - 1;
                    return labels >= 2 && !version && TopLevelDomains.contains(text, label, to);
                }
                numbers += isNumber(text, label, i) ? 1 : 0;
                label = i + 1;
            }
        }
        return false;
    }

    private static boolean isNumber(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Digits.isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }
}
