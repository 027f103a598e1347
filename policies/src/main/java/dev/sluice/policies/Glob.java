package dev.sluice.policies;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/// A pattern over names with segments: `*` stands for anything within a segment, `**` for anything
/// across segments. `/**` at the end also matches its own stem: `/orders/**` takes `/orders`.
///
/// Immutable, thread-safe; matching is linear in the text.
public final class Glob {

    private static final String STAR = "*";

    private final String text;
    private final char separator;
    private final @Nullable Pattern pattern;
    private final boolean prefix;

    private Glob(String text, char separator) {
        this.text = text;
        this.separator = separator;
        String stem = text.endsWith("**") ? text.substring(0, text.length() - 2) : text;
        this.prefix = stem.length() < text.length() && !stem.contains(STAR);
        this.pattern =
                !text.contains(STAR) || prefix ? null : Pattern.compile(regex(), Pattern.DOTALL);
    }

    /// Over URL paths: segments end at `/`.
    public static Glob ofPath(String text) {
        return new Glob(text, '/');
    }

    /// Over field paths: segments end at `.`.
    public static Glob ofFieldPath(String text) {
        return new Glob(text, '.');
    }

    /// Over values without segments: `*` is anything.
    public static Glob ofValue(String text) {
        return new Glob(text, '\0');
    }

    /// Whether the whole of `name` matches.
    public boolean matches(String name) {
        if (pattern != null) {
            return pattern.matches(name);
        }
        if (!prefix) {
            return text.equals(name);
        }
        int stem = text.length() - 2;
        if (name.startsWith(text.substring(0, stem))) {
            return true;
        }
        boolean segment = stem > 0 && text.charAt(stem - 1) == separator;
        return segment && name.length() == stem - 1 && text.startsWith(name);
    }

    private String regex() {
        String within =
                separator == '\0' ? ".*" : "[^" + Pattern.quote(String.valueOf(separator)) + "]*";
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("**", at)) {
                at = across(out, at);
            } else if (text.charAt(at) == '*') {
                out.append(within);
                at++;
            } else {
                out.append(Pattern.quote(text.substring(at, at + 1)));
                at++;
            }
        }
        return out.toString();
    }

    /// `**` from `at` on: `/**/` and a last `/**` may also stand for nothing.
    private int across(StringBuilder out, int at) {
        int past = at + 2;
        boolean opens = at > 0 && text.charAt(at - 1) == separator;
        boolean ends = past == text.length();
        boolean closes = !ends && text.charAt(past) == separator;
        if (!opens || (!ends && !closes)) {
            out.append(".*");
            return past;
        }
        String quoted = Pattern.quote(String.valueOf(separator));
        out.setLength(out.length() - quoted.length());
        out.append("(?:").append(quoted).append(".*)?");
        if (closes) {
            out.append(quoted);
            return past + 1;
        }
        return past;
    }

    @Override
    public String toString() {
        return text;
    }
}
