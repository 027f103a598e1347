package dev.sluice.load.corpora;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Kinds of text that a scanner meets. Each is made of records that are repeated with other values
/// until the size is reached.
public enum Corpus {
    /// Orders as an API sends them; about 1 % of the bytes are personal data.
    JSON("JSON, 1 % of the bytes personal data") {
        @Override
        String record(Values values) {
            String personal =
                    switch (values.below(24)) {
                        case 0 -> ",\"email\":\"" + values.email() + "\"";
                        case 1 -> ",\"pan\":\"" + values.card() + "\"";
                        case 2 -> ",\"iban\":\"" + values.iban() + "\"";
                        default -> "";
                    };
            return "{\"id\":%d,\"status\":\"%s\",\"title\":\"%s\",\"price\":%s,\"at\":\"%s\"%s},\n"
                    .formatted(
                            values.below(1_000_000),
                            values.word(),
                            values.words(9),
                            values.price(),
                            values.instant(),
                            personal);
        }
    },

    /// Measurements: numbers, timestamps and ids, and no personal data on purpose.
    DIGITS("JSON full of numbers, no personal data") {
        @Override
        String record(Values values) {
            return "{\"ts\":%d,\"seq\":%s,\"v\":[%s,%s,%s,-%s],\"trace\":\"%s\",\"n\":%s},\n"
                    .formatted(
                            values.millis(),
                            values.number(9),
                            values.price(),
                            values.number(5),
                            values.price(),
                            values.price(),
                            values.hex(32),
                            values.number(12));
        }
    },

    /// Lines of an access log and of an application's log.
    LOGS("log lines") {
        @Override
        String record(Values values) {
            if (values.oneIn(2)) {
                return "%s INFO [%s-%d] %s took %d ms\n"
                        .formatted(
                                values.instant(),
                                values.word(),
                                values.below(64),
                                values.words(8),
                                values.below(5000));
            }
            return "%s - - [%s] \"GET /%s/%s?page=%d HTTP/1.1\" 200 %d \"-\" \"Mozilla/5.0\"\n"
                    .formatted(
                            values.ipv4(),
                            values.instant(),
                            values.word(),
                            values.word(),
                            values.below(100),
                            values.below(100_000));
        }
    },

    /// Long base64 lines, as attachments have them.
    BASE64("base64 lines") {
        @Override
        String record(Values values) {
            byte[] raw = new byte[57 * 8];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = (byte) values.below(256);
            }
            return Base64.getMimeEncoder().encodeToString(raw) + "\r\n";
        }
    },

    /// Near misses, chosen against the scanner: groups of digits, `@`, prefixes of tokens.
    HOSTILE("near misses, chosen against the scanner") {
        @Override
        String record(Values values) {
            return switch (values.below(6)) {
                case 0 -> values.brokenCard() + "; ";
                case 1 -> values.word() + "@" + values.word() + "@" + values.digits(7) + " ";
                case 2 ->
                        "AKIA"
                                + values.digits(5)
                                + " ghp_"
                                + values.hex(6)
                                + " eyJ"
                                + values.word();
                case 3 -> values.digits(4) + "-" + values.digits(4) + "-" + values.digits(3) + " ";
                case 4 -> "DE" + values.digits(20) + " +" + values.digits(17) + " ";
                default -> values.ipv4() + "." + values.ipv4() + ":" + values.hex(2) + ":";
            };
        }
    };

    private final String title;

    Corpus(String title) {
        this.title = title;
    }

    /// In words, for a report.
    public String title() {
        return title;
    }

    /// One record of it, in ASCII.
    abstract String record(Values values);

    /// The corpus, cut at the size.
    ///
    /// @param size bytes
    /// @param seed equal seeds give equal bytes
    public byte[] bytes(int size, long seed) {
        Values values = new Values(seed);
        byte[] text = new byte[size];
        for (int at = 0; at < size; ) {
            byte[] record = record(values).getBytes(StandardCharsets.US_ASCII);
            int length = Math.min(record.length, size - at);
            System.arraycopy(record, 0, text, at, length);
            at += length;
        }
        return text;
    }
}
