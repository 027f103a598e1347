package dev.sluice.load.corpora;

import java.util.Base64;
import java.util.Locale;

/// Names and numbers that machines give things, as they stand in logs, exports and APIs. None is
/// personal data. Not thread-safe.
final class Ids {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String[] PACKAGES = {
        "com.example.orders", "org.acme.billing", "io.shop.catalog", "net.depot.stock"
    };
    private static final String[] CLASSES = {
        "OrderService", "StockRepository", "PriceFilter", "RetryPolicy", "CacheLoader", "BatchJob"
    };

    private final Values values;

    Ids(Values values) {
        this.values = values;
    }

    Values values() {
        return values;
    }

    String uuid() {
        return values.hex(8)
                + "-"
                + values.hex(4)
                + "-4"
                + values.hex(3)
                + "-a"
                + values.hex(3)
                + "-"
                + values.hex(12);
    }

    /// A digest in hexadecimal: 32, 40 or 64 digits.
    String hash() {
        int[] lengths = {32, 40, 64};
        return values.hex(lengths[values.below(3)]);
    }

    String base64(int bytes) {
        byte[] raw = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            raw[i] = (byte) values.below(256);
        }
        return Base64.getEncoder().encodeToString(raw);
    }

    /// Crockford's base 32, as ULIDs have it.
    String ulid() {
        StringBuilder text = new StringBuilder("01");
        while (text.length() < 26) {
            text.append(CROCKFORD.charAt(values.below(32)));
        }
        return text.toString();
    }

    /// A time since 1970 in seconds, milliseconds, microseconds or nanoseconds.
    String epoch() {
        return values.millis() / 1000 + values.digits(3 * values.below(4));
    }

    /// A number of a distributed counter, 17 to 19 digits.
    String snowflake() {
        return values.below(9) + 1 + values.digits(16 + values.below(3));
    }

    /// An order number: a sequence within a year.
    String order() {
        return switch (values.below(4)) {
            case 0 -> "2026-" + values.digits(6);
            case 1 -> "SO-" + values.digits(8);
            case 2 -> values.number(7);
            default -> "PO" + values.digits(5) + "/" + values.below(100);
        };
    }

    /// An article number with its check digit (GS1 General Specifications, 7.9).
    String ean() {
        return gtin("40" + values.digits(10));
    }

    /// A book number with its check digit (ISO 2108), in groups or together.
    String isbn() {
        String together = gtin("9783" + values.digits(8));
        return values.oneIn(2)
                ? together
                : "978-3-"
                        + together.substring(4, 7)
                        + "-"
                        + together.substring(7, 12)
                        + "-"
                        + together.substring(12);
    }

    private static String gtin(String body) {
        int sum = 0;
        for (int i = body.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += (body.charAt(i) - '0') * weight;
        }
        return body + (10 - sum % 10) % 10;
    }

    String sku() {
        return capital() + capital() + capital() + "-" + values.digits(4) + "-" + capital();
    }

    private String capital() {
        return String.valueOf((char) ('A' + values.below(26)));
    }

    /// A parcel number as carriers print it.
    String parcel() {
        return switch (values.below(3)) {
            case 0 -> "1Z" + values.hex(6).toUpperCase(Locale.ROOT) + values.digits(10);
            case 1 -> "00340434" + values.digits(12);
            default -> "RR" + values.digits(9) + "DE";
        };
    }

    String version() {
        return switch (values.below(5)) {
            case 0 -> values.below(9) + "." + values.below(30) + "." + values.below(20);
            case 1 ->
                    values.below(9)
                            + "."
                            + values.below(30)
                            + "."
                            + values.below(20)
                            + "-rc."
                            + values.below(9);
            case 2 -> "v" + values.below(20) + "." + values.below(9) + ".0+build." + values.hex(7);
            case 3 ->
                    values.below(99) + ".0." + (1000 + values.below(6000)) + "." + values.below(99);
            default -> values.below(3) + "." + values.below(99) + "." + values.below(9) + ".Final";
        };
    }

    /// An object identifier (ITU-T X.660).
    String oid() {
        return switch (values.below(4)) {
            case 0 -> "1.3.6.1.4.1." + values.below(50_000) + "." + values.below(9);
            case 1 -> "2.16.840.1.101.3.4." + values.below(9) + "." + values.below(50);
            case 2 -> "1.2.840.113549.1.1." + values.below(20);
            default -> "1.3.132.0." + values.below(60);
        };
    }

    /// A number with decimal places.
    String real() {
        String sign = values.oneIn(3) ? "-" : "";
        return switch (values.below(4)) {
            case 0 -> sign + values.below(1000) + "." + values.digits(3 + values.below(4));
            case 1 -> sign + "0." + values.digits(15 + values.below(3));
            case 2 ->
                    sign
                            + values.below(10)
                            + "."
                            + values.digits(8)
                            + "e-"
                            + String.format("%02d", values.below(30));
            default -> sign + values.below(180) + "." + values.digits(6);
        };
    }

    /// A class of a program, with its package.
    String type() {
        return PACKAGES[values.below(PACKAGES.length)] + "." + typeName();
    }

    String typeName() {
        return CLASSES[values.below(CLASSES.length)];
    }

    String clock() {
        return String.format(
                "%02d:%02d:%02d", values.below(24), values.below(60), values.below(60));
    }

    String date() {
        return String.format("2026-%02d-%02d", 1 + values.below(12), 1 + values.below(28));
    }
}
