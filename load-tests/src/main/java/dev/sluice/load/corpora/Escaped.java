package dev.sluice.load.corpora;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/// Texts in the wrappings that views take off.
public enum Escaped {
    /// Orders without one escape.
    JSON_PLAIN("JSON without escapes", Corpus.JSON::record),
    /// Orders whose titles are full of quotes, line ends and letters as `\\u` escapes.
    JSON_ESCAPES("JSON with escapes", Escaped::escapedJson),
    /// Pairs of names and values.
    FORM("form", Escaped::form);

    private final String title;
    private final Function<Values, String> record;

    Escaped(String title, Function<Values, String> record) {
        this.title = title;
        this.record = record;
    }

    /// In words, for a report.
    public String title() {
        return title;
    }

    /// Records until the size is reached; the last one is cut off.
    public byte[] bytes(int size, long seed) {
        Values values = new Values(seed);
        StringBuilder text = new StringBuilder(size + 512);
        while (text.length() < size) {
            text.append(record.apply(values));
        }
        return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), size);
    }

    private static String escapedJson(Values values) {
        return "{\"id\":%d,\"title\":\"\\\"%s\\\" caf\\u00e9 %s\\n%s\",\"path\":\"\\/%s\\/%s\",\"email\":\"%s\"},\n"
                .formatted(
                        values.below(1_000_000),
                        values.words(2),
                        values.words(3),
                        values.words(3),
                        values.word(),
                        values.word(),
                        values.email().replace("@", "\\u0040"));
    }

    private static String form(Values values) {
        String note = values.words(6) + " (" + values.instant() + ")";
        return "id=%d&note=%s&email=%s&"
                .formatted(
                        values.below(1_000_000),
                        URLEncoder.encode(note, StandardCharsets.US_ASCII),
                        URLEncoder.encode(values.email(), StandardCharsets.US_ASCII));
    }
}
