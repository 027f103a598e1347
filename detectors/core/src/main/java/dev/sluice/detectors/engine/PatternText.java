package dev.sluice.detectors.engine;

/// The characters of a pattern with a reading position, in chars.
final class PatternText {

    private final String pattern;
    private int at;

    PatternText(String pattern) {
        this.pattern = pattern;
    }

    int at() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    boolean more() {
        return at < pattern.length();
    }

    boolean sees(char c) {
        return more() && pattern.charAt(at) == c;
    }

    /// The next code point, not taken. Only where there is [#more].
    int peek() {
        return pattern.codePointAt(at);
    }

    /// Takes the next code point. Only where there is [#more].
    int next() {
        int c = pattern.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    boolean take(char c) {
        if (!sees(c)) {
            return false;
        }
        at++;
        return true;
    }

    boolean take(String text) {
        if (!pattern.startsWith(text, at)) {
            return false;
        }
        at += text.length();
        return true;
    }

    /// Takes everything up to `end` and `end` itself; null if it does not come.
    @org.jspecify.annotations.Nullable
    String takeUntil(String end) {
        int found = pattern.indexOf(end, at);
        if (found < 0) {
            return null;
        }
        String taken = pattern.substring(at, found);
        at = found + end.length();
        return taken;
    }

    /// Takes a decimal number of at most eight digits; -1 if there is none.
    int number() {
        int from = at;
        int value = 0;
        while (more()
                && Character.digit(pattern.charAt(at), 10) >= 0
                && pattern.charAt(at) < 0x80) {
            value = Math.min(value * 10 + Character.digit(pattern.charAt(at), 10), 10_000_000);
            at++;
        }
        return at == from ? -1 : value;
    }

    PatternException error(String message) {
        return new PatternException(message, at);
    }
}
