package dev.sluice.policies.syntax;

import dev.sluice.policies.syntax.ScalarType.Refused;
import java.util.Locale;
import java.util.regex.Pattern;

/// The kinds of single values that say something about HTTP messages.
public final class HttpScalars {
    private HttpScalars() {}

    /// A method in upper case: methods are case-sensitive.
    public static final ScalarType<String> METHOD =
            text -> {
                if (!text.matches("[A-Z][A-Z-]{0,31}")) {
                    String upper = text.toUpperCase(Locale.ROOT);
                    String meant = upper.equals(text) ? null : upper;
                    throw new Refused(
                            ProblemCode.MALFORMED_VALUE, "is no method in upper case", meant, -1);
                }
                return text;
            };

    /// A host without port in lower case, or `*.example.com`.
    public static final ScalarType<String> HOST =
            matching(
                    "(\\*\\.)?[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?",
                    "is no host in lower case: write api.example.com or *.example.com");

    /// A glob over a path: `*` within a segment, `**` across segments.
    public static final ScalarType<String> PATH =
            matching("/\\S*|\\*\\*\\S*", "is no path: write /orders/**");

    /// A media type without parameters in lower case, or `text/*`.
    public static final ScalarType<String> MEDIA_TYPE =
            matching(
                    "([a-z0-9!#$&^_.+-]+/([a-z0-9!#$&^_.+-]+|\\*))|\\*/\\*",
                    "is no media type in lower case: write application/json or text/*");

    /// A glob over the path of a field in a document.
    static final ScalarType<String> FIELD_PATH =
            matching("\\$.*|\\*\\*.*", "is no field path: write $.customer.**");

    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");

    /// Whether a text may name a header (RFC 9110 section 5.1), up to 128 characters.
    static boolean isHeaderName(String text) {
        return HEADER_NAME.matcher(text).matches();
    }

    private static ScalarType<String> matching(String regex, String otherwise) {
        Pattern pattern = Pattern.compile(regex);
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new Refused(ProblemCode.MALFORMED_VALUE, otherwise);
            }
            return text;
        };
    }
}
