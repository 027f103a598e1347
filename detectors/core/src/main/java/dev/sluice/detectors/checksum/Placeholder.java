package dev.sluice.detectors.checksum;

/// Values that stand for a secret in documentation: words such as `EXAMPLE`, runs of one character,
/// counting, and a short piece said over and over.
final class Placeholder {

    /// Lower case, long enough that chance seldom writes them.
    private static final String[] WORDS = {
        "example", "placeholder", "xxxx", "your", "dummy", "changeme", "change_me", "redacted",
        "insert", "replace", "sample", "foobar", "my-secret", "mysecret", "my_secret", "secrethere",
        "goeshere", "goes_here", "notreal", "not-real", "not_real", "abcdef",
    };

    /// A run this long of one character is no chance.
    private static final int LONG_RUN = 7;

    /// A longer piece is not looked for.
    private static final int MAX_PERIOD = 16;

    private Placeholder() {}

    static boolean is(byte[] text, int from, int to) {
        return hasWord(text, from, to)
                || hasLongRun(text, from, to)
                || counts(text, from, to)
                || repeats(text, from, to);
    }

    private static boolean hasWord(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            int first = text[i] | 0x20;
            for (String word : WORDS) {
                if (word.charAt(0) == first && isAt(word, text, i, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAt(String word, byte[] text, int at, int to) {
        if (to - at < word.length()) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            byte b = text[at + i];
            int folded = b >= 'A' && b <= 'Z' ? b | 0x20 : b;
            if (folded != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Zeros in binary data are written as `A` in Base64 and do not count.
    private static boolean hasLongRun(byte[] text, int from, int to) {
        int run = 1;
        for (int i = from + 1; i < to; i++) {
            run = text[i] == text[i - 1] && text[i] != 'A' ? run + 1 : 1;
            if (run == LONG_RUN) {
                return true;
            }
        }
        return false;
    }

    /// Half of the steps go to the next character, as in `1234567890abcdefghij`.
    private static boolean counts(byte[] text, int from, int to) {
        int steps = 0;
        for (int i = from + 1; i < to; i++) {
            int step = text[i] - text[i - 1];
            steps += step == 1 || step == -1 || (text[i - 1] == '9' && text[i] == '0') ? 1 : 0;
        }
        return steps * 2 > to - from;
    }

    private static boolean repeats(byte[] text, int from, int to) {
        int most = Math.min(MAX_PERIOD, (to - from) / 2);
        for (int period = 2; period <= most; period++) {
            int i = from + period;
            while (i < to && text[i] == text[i - period]) {
                i++;
            }
            if (i == to) {
                return true;
            }
        }
        return false;
    }
}
