package dev.sluice.load.corpora;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Random values as they stand in real documents. Not thread-safe.
final class Values {

    private static final String[] WORDS = {
        "order",
        "ship",
        "price",
        "stock",
        "blue",
        "lamp",
        "table",
        "note",
        "paid",
        "open",
        "late",
        "north",
        "store",
        "batch",
        "queue",
        "retry",
        "worker",
        "cache",
        "region",
        "update",
        "the",
        "of",
        "and",
        "with",
        "from",
        "under",
        "value",
        "state",
        "green",
        "small",
        "customer"
    };
    private static final String[] NAMES = {
        "anna", "ben", "carla", "david", "elena", "felix", "greta", "hugo", "ines", "jonas", "kim"
    };
    private static final String[] HOSTS = {"example.com", "example.org", "mail.example.net"};
    private static final String HEX = "0123456789abcdef";

    private final SplittableRandom random;
    private final Map<Planted, Integer> planted = new EnumMap<>(Planted.class);
    private final Map<Planted, Integer> marked = new EnumMap<>(Planted.class);

    Values(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A value that a scan must find; it is counted.
    String plant(Planted kind) {
        planted.merge(kind, 1, Integer::sum);
        return switch (kind) {
            case CARD -> card();
            case IBAN -> iban();
            case EMAIL -> email();
            case IP -> publicIpv4();
        };
    }

    SplittableRandom random() {
        return random;
    }

    /// What was planted so far; kinds that were not are left out.
    Map<Planted, Integer> planted() {
        return Map.copyOf(planted);
    }

    /// Remembers the counts, for a record that may not fit.
    void mark() {
        marked.clear();
        marked.putAll(planted);
    }

    /// The record since [#mark] was left out.
    void forgetSinceMark() {
        planted.clear();
        planted.putAll(marked);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    /// Six to fifteen words with a capital and a full stop.
    String sentence() {
        String words = words(random.nextInt(6, 16));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    /// Any bytes, as Latin-1.
    String bytes(int count) {
        char[] text = new char[count];
        for (int i = 0; i < count; i++) {
            text[i] = (char) random.nextInt(256);
        }
        return new String(text);
    }

    /// A JSON number of so many digits; it begins with no zero, nor as a card does.
    String number(int count) {
        return "1" + digits(count - 1);
    }

    String digits(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    String hex(int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(HEX.charAt(random.nextInt(HEX.length())));
        }
        return text.toString();
    }

    String price() {
        return random.nextInt(1, 2000) + "." + digits(2);
    }

    /// Milliseconds since the epoch, within the year 2026.
    long millis() {
        return 1_767_225_600_000L + random.nextLong(31_536_000_000L);
    }

    String instant() {
        return "2026-%02d-%02dT%02d:%02d:%02d.%sZ"
                .formatted(
                        random.nextInt(1, 13),
                        random.nextInt(1, 29),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60),
                        digits(3));
    }

    String email() {
        return name() + "." + word() + random.nextInt(100) + "@" + HOSTS[random.nextInt(3)];
    }

    String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    /// Of no network with a special use (RFC 6890).
    private String publicIpv4() {
        return "%d.%d.%d.%d"
                .formatted(
                        random.nextInt(11, 100),
                        random.nextInt(256),
                        random.nextInt(256),
                        random.nextInt(1, 255));
    }

    String ipv4() {
        return "%d.%d.%d.%d"
                .formatted(
                        random.nextInt(1, 224),
                        random.nextInt(256),
                        random.nextInt(256),
                        random.nextInt(256));
    }

    /// Sixteen digits that pass Luhn, in groups of four or together.
    String card() {
        String number = luhn("4" + digits(14));
        return random.nextBoolean() ? number : grouped(number, ' ');
    }

    /// Sixteen grouped digits that fail Luhn by one: a near miss.
    String brokenCard() {
        String number = luhn("4" + digits(14));
        char last = (char) ('0' + (number.charAt(15) - '0' + 1) % 10);
        return grouped(number.substring(0, 15) + last, ' ');
    }

    /// A German account number with the check digits of ISO 7064 mod 97-10.
    String iban() {
        String account = digits(18);
        int rest = 0;
        for (char digit : (account + "131400").toCharArray()) {
            rest = (rest * 10 + digit - '0') % 97;
        }
        return "DE%02d%s".formatted(98 - rest, account);
    }

    private static String grouped(String number, char separator) {
        return number.substring(0, 4)
                + separator
                + number.substring(4, 8)
                + separator
                + number.substring(8, 12)
                + separator
                + number.substring(12);
    }

    private static String luhn(String body) {
        int sum = 0;
        for (int i = body.length() - 1, place = 1; i >= 0; i--, place++) {
            int digit = body.charAt(i) - '0';
            int counted = place % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return body + (10 - sum % 10) % 10;
    }
}
