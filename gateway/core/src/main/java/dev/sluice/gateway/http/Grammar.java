package dev.sluice.gateway.http;

/// Character classes of RFC 9110 section 5.6 and RFC 9112, and numbers.
final class Grammar {

    private static final boolean[] TOKEN = new boolean[256];

    static {
        String marks = "!#$%&'*+-.^_`|~";
        for (int i = 0; i < marks.length(); i++) {
            TOKEN[marks.charAt(i)] = true;
        }
        for (char c = '0'; c <= '9'; c++) {
            TOKEN[c] = true;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            TOKEN[c] = true;
            TOKEN[c - 'a' + 'A'] = true;
        }
    }

    private Grammar() {}

    /// Whether a byte may stand in a token (tchar).
    static boolean isToken(int octet) {
        return TOKEN[octet & 0xFF];
    }

    /// Whether a string is a token.
    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F || !TOKEN[text.charAt(i)]) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// Whether a byte may stand in a field value: visible, space, tab or obs-text.
    static boolean isFieldValue(int octet) {
        int c = octet & 0xFF;
        return (c >= 0x20 && c != 0x7F) || c == '\t';
    }

    /// Whether a byte may stand in a request target: visible ASCII, no fragment mark.
    static boolean isTarget(int octet) {
        return octet > 0x20 && octet < 0x7F && octet != '#';
    }

    /// Value of a hexadecimal digit, or -1.
    static int hex(int octet) {
        if (octet >= '0' && octet <= '9') {
            return octet - '0';
        }
        int lower = octet | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    static boolean isDigit(int octet) {
        return octet >= '0' && octet <= '9';
    }

    /// Reads `1*DIGIT` below 10^18; -1 if it is anything else.
    static long length(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
