package dev.sluice.load.corpora;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
                        case 0 -> ",\"email\":\"" + values.plant(Planted.EMAIL) + "\"";
                        case 1 -> ",\"pan\":\"" + values.plant(Planted.CARD) + "\"";
                        case 2 -> ",\"iban\":\"" + values.plant(Planted.IBAN) + "\"";
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

    /// Sentences, and lines of an access log and of an application's log.
    TEXT("English sentences and log lines") {
        @Override
        String record(Values values) {
            return switch (values.below(4)) {
                case 0 ->
                        "%s - - [%s] \"GET /%s/%s?page=%d HTTP/1.1\" 200 %d \"-\" \"Mozilla/5.0\"\n"
                                .formatted(
                                        values.plant(Planted.IP),
                                        values.instant(),
                                        values.word(),
                                        values.word(),
                                        values.below(100),
                                        values.below(100_000));
                case 1 ->
                        "%s INFO [%s-%d] %s took %d ms\n"
                                .formatted(
                                        values.instant(),
                                        values.word(),
                                        values.below(64),
                                        values.words(8),
                                        values.below(5000));
                default -> values.sentence() + " " + values.sentence() + "\n";
            };
        }
    },

    /// Long base64 lines, as attachments have them.
    BASE64("base64 lines") {
        @Override
        String record(Values values) {
            byte[] raw = values.bytes(57 * 8).getBytes(StandardCharsets.ISO_8859_1);
            return Base64.getMimeEncoder().encodeToString(raw) + "\r\n";
        }
    },

    /// What encrypted and packed bodies look like.
    RANDOM("random bytes") {
        @Override
        String record(Values values) {
            return values.bytes(4096);
        }
    },

    /// Personal data in every record, as an export of customers has it.
    DENSE("JSON with personal data in every record") {
        @Override
        String record(Values values) {
            return "{\"name\":\"%s %s\",\"email\":\"%s\",\"pan\":\"%s\",\"iban\":\"%s\",\"ip\":\"%s\",\"note\":\"%s\"},\n"
                    .formatted(
                            values.name(),
                            values.name(),
                            values.plant(Planted.EMAIL),
                            values.plant(Planted.CARD),
                            values.plant(Planted.IBAN),
                            values.plant(Planted.IP),
                            values.words(4));
        }
    },

    /// Tables of measured values and of object identifiers, separated by tabs.
    TABLES("tables of floats and object identifiers") {
        @Override
        String record(Values values) {
            return "1.3.6.1.4.1.%d.%d.%d.%d\t0.%s\t-%s%s\t%d.%se-%d\t%s\n"
                    .formatted(
                            values.below(60_000),
                            values.below(20),
                            values.below(200),
                            values.below(50),
                            values.digits(9),
                            values.price(),
                            values.digits(4),
                            values.below(10),
                            values.digits(7),
                            values.below(20),
                            values.price());
        }
    },

    /// Near misses, chosen against the scanner: groups of digits, `@`, prefixes of tokens.
    HOSTILE("near misses, chosen against the scanner") {
        @Override
        String record(Values values) {
            return switch (values.below(8)) {
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
                case 5 -> values.digits(3) + "-" + values.digits(2) + "-" + values.digits(3) + " ";
                case 6 -> values.word() + "://" + values.word() + ":" + values.word() + "/" + "@ ";
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

    /// One record of it, in Latin-1.
    abstract String record(Values values);

    /// The corpus, filled up with blanks where no whole record fits any more.
    ///
    /// @param size bytes
    /// @param seed equal seeds give equal bytes
    public byte[] bytes(int size, long seed) {
        return generate(size, seed).bytes();
    }

    /// The corpus, and what stands in it.
    ///
    /// @param size bytes
    /// @param seed equal seeds give equal bytes, and the longer text begins as the shorter one
    public CorpusText generate(int size, long seed) {
        Values values = new Values(seed);
        byte[] text = new byte[size];
        int at = 0;
        while (true) {
            values.mark();
            byte[] record = record(values).getBytes(StandardCharsets.ISO_8859_1);
            if (at + record.length > size) {
                values.forgetSinceMark();
                Arrays.fill(text, at, size, (byte) ' ');
                return new CorpusText(text, values.planted());
            }
            System.arraycopy(record, 0, text, at, record.length);
            at += record.length;
        }
    }
}
