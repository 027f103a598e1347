package dev.sluice.load.corpora;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Small bodies of one exact size, as most requests have. Each is another one.
public final class Messages {

    private static final String EMPTY = "{\"note\":\"\"}";

    private Messages() {}

    /// JSON objects: a note, and orders in it as far as they fit.
    ///
    /// @param size bytes of each, at least 16
    public static byte[][] json(int count, int size, long seed) {
        Values values = new Values(seed);
        byte[][] messages = new byte[count][];
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder(size);
            String record = Corpus.JSON.record(values);
            if (record.length() + EMPTY.length() + 12 < size) {
                text.append("{\"orders\":[");
                while (text.length() + record.length() + EMPTY.length() + 4 < size) {
                    text.append(record, 0, record.length() - 2).append(',');
                    record = Corpus.JSON.record(values);
                }
                text.setLength(text.length() - 1);
                text.append("],\"note\":\"");
            } else {
                text.append("{\"note\":\"");
            }
            text.append(words(values, size - text.length() - 2)).append("\"}");
            messages[i] = text.toString().getBytes(StandardCharsets.US_ASCII);
        }
        return messages;
    }

    /// Sentences and log lines.
    ///
    /// @param size bytes of each
    public static byte[][] text(int count, int size, long seed) {
        byte[][] messages = new byte[count][];
        for (int i = 0; i < count; i++) {
            // As long as any record, so that a short message is no row of blanks.
            byte[] text = Corpus.TEXT.bytes(size + 400, seed + i);
            messages[i] = Arrays.copyOf(text, size);
        }
        return messages;
    }

    private static String words(Values values, int length) {
        StringBuilder words = new StringBuilder(length + 16);
        while (words.length() < length) {
            words.append(words.isEmpty() ? "" : " ").append(values.word());
        }
        return words.substring(0, length);
    }
}
