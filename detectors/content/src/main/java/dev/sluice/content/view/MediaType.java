package dev.sluice.content.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a `Content-Type` says about how its reader will read the part.
///
/// @param essence lower case, such as `application/json`; empty if there is none
/// @param charset lower case; empty if there is none
record MediaType(String essence, String charset) {

    /// Charsets whose text holds ASCII as it is.
    private static final Set<String> SUPERSETS_OF_ASCII =
            Set.of(
                    "",
                    "utf-8",
                    "utf8",
                    "us-ascii",
                    "ascii",
                    "iso-8859-1",
                    "latin1",
                    "windows-1252",
                    "cp1252");

    /// What names of UTF-16 and UTF-32 and of what they came from begin with.
    private static final List<String> WIDE =
            List.of("utf-16", "utf16", "utf-32", "utf32", "ucs", "iso-10646-ucs");

    private static final Set<String> TEXTS =
            Set.of(
                    "application/xml",
                    "application/javascript",
                    "application/ecmascript",
                    "application/graphql",
                    "application/yaml",
                    "application/x-yaml",
                    "application/toml",
                    "message/rfc822");

    private static final Set<String> SQLS =
            Set.of("application/sql", "application/x-sql", "text/sql", "text/x-sql");

    private static final String TABS = "text/tab-separated-values";

    private static final Set<String> TABLES =
            Set.of(
                    "text/csv",
                    "text/x-csv",
                    "text/comma-separated-values",
                    "application/csv",
                    TABS);

    private static final Set<String> JSONS =
            Set.of(
                    "application/json",
                    "text/json",
                    "application/x-json",
                    "text/x-json",
                    "application/x-ndjson",
                    "application/ndjson",
                    "application/jsonl",
                    "application/x-jsonlines",
                    "application/json-seq",
                    "application/json5");

    static MediaType parse(String contentType) {
        String[] pieces = contentType.split(";", -1);
        String charset = "";
        for (int i = 1; i < pieces.length; i++) {
            String parameter = pieces[i].strip();
            if (parameter.regionMatches(true, 0, "charset=", 0, "charset=".length())) {
                charset = parameter.substring("charset=".length()).replace("\"", "").strip();
            }
        }
        return new MediaType(
                pieces[0].strip().toLowerCase(Locale.ROOT), charset.toLowerCase(Locale.ROOT));
    }

    boolean isAsciiSuperset() {
        return SUPERSETS_OF_ASCII.contains(charset);
    }

    /// Whether its text is in units of two or four bytes.
    boolean isWide() {
        return WIDE.stream().anyMatch(charset::startsWith);
    }

    boolean isJson() {
        return JSONS.contains(essence) || essence.endsWith("+json");
    }

    boolean isForm() {
        return essence.equals("application/x-www-form-urlencoded");
    }

    boolean isTable() {
        return TABLES.contains(essence);
    }

    /// Whether tabs part the cells of the table.
    boolean isTabbed() {
        return essence.equals(TABS);
    }

    boolean isHtml() {
        return essence.equals("text/html") || essence.equals("application/xhtml+xml");
    }

    boolean isSql() {
        return SQLS.contains(essence);
    }

    boolean isMarkdown() {
        return essence.equals("text/markdown") || essence.equals("text/x-markdown");
    }

    boolean isText() {
        return essence.startsWith("text/") || TEXTS.contains(essence) || essence.endsWith("+xml");
    }
}
