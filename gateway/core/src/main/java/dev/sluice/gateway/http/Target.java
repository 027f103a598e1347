package dev.sluice.gateway.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The request target (RFC 9112 section 3.2).
///
/// @param target origin form or `*`
/// @param path what routes match, see [RequestHead#path]
/// @param authority of an absolute target, else null
record Target(String target, String path, @Nullable String authority) {

    private static final String SCHEME = "http://";

    static Target parse(String method, String text) throws MessageException {
        if (text.startsWith("/")) {
            return new Target(text, path(text), null);
        }
        if (text.equals("*") && method.equals("OPTIONS")) {
            return new Target(text, text, null);
        }
        if (!text.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new MessageException(Refusal.BAD_TARGET);
        }
        int slash = text.indexOf('/', SCHEME.length());
        int query = text.indexOf('?', SCHEME.length());
        int end = slash < 0 || (query >= 0 && query < slash) ? query : slash;
        String authority = text.substring(SCHEME.length(), end < 0 ? text.length() : end);
        String rest =
                end < 0 ? "/" : end == slash ? text.substring(end) : "/" + text.substring(end);
        return new Target(rest, path(rest), authority);
    }

    /// A path that servers read in different ways (dot segments in any writing, NUL, broken
    /// escapes) is refused: it could be routed as one path and served as another.
    private static String path(String target) throws MessageException {
        int query = target.indexOf('?');
        String raw = query < 0 ? target : target.substring(0, query);
        if (raw.indexOf('%') < 0
                && !raw.contains("/.")
                && !raw.contains("//")
                && raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder path = new StringBuilder(raw.length());
        StringBuilder plain = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                c = escaped(raw, i);
                if (isUnreserved(c)) {
                    path.append(c);
                } else {
                    path.append(raw, i, i + 3);
                }
                i += 2;
            } else if (c != '/' || path.isEmpty() || path.charAt(path.length() - 1) != '/') {
                path.append(c);
            }
            plain.append(c == '\\' ? '/' : c);
        }
        refuseDots(plain.toString());
        return path.toString();
    }

    private static char escaped(String raw, int at) throws MessageException {
        int high = at + 2 < raw.length() ? Grammar.hex(raw.charAt(at + 1)) : -1;
        int low = at + 2 < raw.length() ? Grammar.hex(raw.charAt(at + 2)) : -1;
        if (high < 0 || low < 0 || ((high << 4) | low) < 0x20) {
            throw new MessageException(Refusal.BAD_TARGET);
        }
        return (char) ((high << 4) | low);
    }

    private static boolean isUnreserved(char c) {
        char lower = Character.toLowerCase(c);
        return (lower >= 'a' && lower <= 'z' && c < 0x7F)
                || Grammar.isDigit(c)
                || "-._~".indexOf(c) >= 0;
    }

    /// Some servers cut a segment at `;` or decode twice before they look for dots.
    private static void refuseDots(String plain) throws MessageException {
        for (String segment : plain.toLowerCase(Locale.ROOT).split("/", -1)) {
            int parameter = segment.indexOf(';');
            String name = parameter < 0 ? segment : segment.substring(0, parameter);
            String twice = name.replace("%2e", ".");
            if (twice.equals(".") || twice.equals("..")) {
                throw new MessageException(Refusal.BAD_TARGET);
            }
        }
    }
}
