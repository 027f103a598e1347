package dev.sluice.load.corpora;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts in the wrappings that views take off.
public enum Escaped {
    /// Orders without one escape.
    JSON_PLAIN("JSON without escapes") {
        @Override
        String record(Values values) {
            return Corpus.JSON.record(values);
        }
    },
    /// Orders whose titles are full of quotes, line ends and letters as `\\u` escapes.
    JSON_ESCAPES("JSON with escapes") {
        @Override
        String record(Values values) {
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
    },
    /// Pairs of names and values.
    FORM("form") {
        @Override
        String record(Values values) {
            String note = values.words(6) + " (" + values.instant() + ")";
            return "id=%d&note=%s&email=%s&"
                    .formatted(
                            values.below(1_000_000),
                            URLEncoder.encode(note, StandardCharsets.US_ASCII),
                            URLEncoder.encode(values.email(), StandardCharsets.US_ASCII));
        }
    };

    private final String title;

    Escaped(String title) {
        this.title = title;
    }

    abstract String record(Values values);

    /// In words, for a report.
    public String title() {
        return title;
    }

    /// Records until the size is reached; the last one is cut off.
    public byte[] bytes(int size, long seed) {
        Values values = new Values(seed);
        StringBuilder text = new StringBuilder(size + 512);
        while (text.length() < size) {
            text.append(record(values));
        }
        return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), size);
    }
}
