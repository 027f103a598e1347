package dev.sluice.load.corpora;

import java.util.List;

/// Values that are taken for those of the core infoTypes and are none.
final class Confusables {

    private final CoreValues core;
    private final Ids ids;
    private final Values values;

    Confusables(CoreValues core, Ids ids) {
        this.core = core;
        this.ids = ids;
        this.values = ids.values();
    }

    /// What must not be found, of a kind that others take for it.
    List<String> of(String infoType) {
        return switch (infoType) {
            case "CREDIT_CARD_NUMBER" ->
                    List.of(
                            broken(core.card()),
                            "4" + values.digits(22),
                            ids.hash(),
                            ids.uuid(),
                            ids.real());
            case "IBAN_CODE" ->
                    List.of(broken(core.iban()), "XX" + core.iban().substring(2), ids.ulid());
            case "EMAIL_ADDRESS" ->
                    List.of("jane@localhost", "core@" + ids.version(), "@scope/pkg", "logo@2x.png");
            case "PHONE_NUMBER" ->
                    List.of(
                            "+999 " + values.digits(8),
                            ids.epoch(),
                            ids.date(),
                            ids.isbn(),
                            ids.real());
            case "IP_ADDRESS" ->
                    List.of(
                            ids.oid(),
                            ids.clock(),
                            "255.255.255.0",
                            "10.0." + (300 + values.below(600)) + ".1");
            case "MAC_ADDRESS" -> List.of("00:00:00:00:00:00", ids.clock(), ids.hash());
            case "US_SOCIAL_SECURITY_NUMBER" ->
                    List.of(
                            "000-12-" + values.digits(4),
                            "666-12-" + values.digits(4),
                            "123-00-" + values.digits(4),
                            "123-45-0000");
            default -> List.of(ids.version(), ids.real(), ids.order());
        };
    }

    /// The value with another last digit.
    private static String broken(String value) {
        char last = value.charAt(value.length() - 1);
        return value.substring(0, value.length() - 1) + (char) ('0' + (last - '0' + 1) % 10);
    }
}
