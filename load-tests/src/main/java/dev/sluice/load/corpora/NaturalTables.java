package dev.sluice.load.corpora;

import java.util.Locale;

/// Rows of exports, tables of numbers and dumps of bytes.
final class NaturalTables {

    private NaturalTables() {}

    static String orders(Ids ids) {
        Values values = ids.values();
        return "%s;%s;%s;%s;%d;%s;%s;%s;%s\n"
                .formatted(
                        ids.order(),
                        ids.epoch(),
                        ids.sku(),
                        ids.ean(),
                        1 + values.below(40),
                        values.price(),
                        ids.parcel(),
                        ids.date(),
                        values.oneIn(2) ? "paid" : "open");
    }

    static String measurements(Ids ids) {
        Values values = ids.values();
        return "%s,%s,%s,%s,%s,%d,%s\n"
                .formatted(
                        values.millis(),
                        ids.real(),
                        ids.real(),
                        ids.real(),
                        ids.real(),
                        values.below(100_000),
                        values.number(10));
    }

    static String library(Ids ids) {
        Values values = ids.values();
        return "\"%s\",\"%s\",%s,%d,\"%d-%d\",10.%d/%s.%s.%s\n"
                .formatted(
                        values.words(4),
                        ids.isbn(),
                        values.price(),
                        1950 + values.below(76),
                        values.below(300),
                        300 + values.below(300),
                        1000 + values.below(9000),
                        values.word(),
                        1990 + values.below(36),
                        values.digits(6));
    }

    /// Numbers in columns, four digits each at times, as tables of mathematics and fonts have them.
    static String numbers(Ids ids) {
        Values values = ids.values();
        StringBuilder row = new StringBuilder();
        int kind = values.below(4);
        int step = 20 + values.below(60);
        int number = 1000 + values.below(8000);
        for (int i = 0; i < 10; i++) {
            row.append(i == 0 ? "" : " ")
                    .append(
                            switch (kind) {
                                case 0 -> String.valueOf(number + i * step);
                                case 1 -> values.hex(4).toUpperCase(Locale.ROOT);
                                case 2 -> values.digits(4);
                                default -> String.valueOf(values.below(256));
                            });
        }
        return row.append('\n').toString();
    }

    static String hexDump(Ids ids) {
        Values values = ids.values();
        StringBuilder row = new StringBuilder("%08x ".formatted(values.below(1 << 24) * 16));
        for (int i = 0; i < 16; i++) {
            row.append(i == 8 ? "  " : " ").append(values.hex(2));
        }
        return row.append("  |").append(values.hex(16)).append("|\n").toString();
    }

    /// A digest with colons, as certificates and host keys are shown.
    static String fingerprint(Ids ids) {
        Values values = ids.values();
        StringBuilder text = new StringBuilder("SHA1 Fingerprint=");
        for (int i = 0; i < 20; i++) {
            text.append(i == 0 ? "" : ":").append(values.hex(2).toUpperCase(Locale.ROOT));
        }
        return text.append('\n').toString();
    }

    static String blob(Ids ids) {
        String text = ids.base64(57 * 6);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < text.length(); i += 76) {
            lines.append(text, i, Math.min(text.length(), i + 76)).append('\n');
        }
        return lines.append('\n').toString();
    }

    static String sql(Ids ids) {
        Values values = ids.values();
        return ("INSERT INTO stock (id, article, ean, quantity, price, changed) VALUES"
                        + " (%s, '%s', '%s', %d, %s, '%s %s');\n")
                .formatted(
                        ids.snowflake(),
                        ids.sku(),
                        ids.ean(),
                        values.below(900),
                        values.price(),
                        ids.date(),
                        ids.clock());
    }

    static String metrics(Ids ids) {
        Values values = ids.values();
        return "%s_%s_seconds_bucket{route=\"/%s\",le=\"%s\",pod=\"%s-%s\"} %s %d\n"
                .formatted(
                        values.word(),
                        values.word(),
                        values.word(),
                        values.below(10) + "." + values.digits(3),
                        values.word(),
                        values.hex(10),
                        values.oneIn(2)
                                ? "1." + values.digits(15) + "e+0" + values.below(9)
                                : values.number(6),
                        values.millis());
    }

    static String objectIds(Ids ids) {
        Values values = ids.values();
        return "%s OBJECT IDENTIFIER ::= { %s }  -- section %d.%d.%d.%d, %s\n"
                .formatted(
                        values.word(),
                        ids.oid(),
                        values.below(20),
                        values.below(20),
                        values.below(20),
                        values.below(20),
                        ids.version());
    }
}
