package dev.sluice.load.accuracy;

import java.util.List;
import java.util.Map;

/// InfoTypes that say of one value the same in other words, so that neither is wrong where the
/// other is labelled: a passport of a country is a passport, a driving licence of Spain bears the
/// number of the identity card, a Romanian tax number with its letters is one for the VAT.
///
/// Being kin never makes a value found: what a label names must be found under its own name, but
/// for a general infoType, whose value is found under that of a country or a maker too.
final class Kin {

    /// General infoTypes, with what those of the same kind are called.
    private static final Map<String, List<String>> GENERAL =
            Map.of(
                    "PASSPORT_NUMBER", List.of("_PASSPORT"),
                    "VAT_NUMBER", List.of("RO_CIF"),
                    "PERSON_NAME", List.of("FIRST_NAME", "LAST_NAME"),
                    "FINANCIAL_ACCOUNT_NUMBER", List.of("_BANK_ACCOUNT", "_ACCOUNT_NUMBER"),
                    "SPAIN_DRIVERS_LICENSE_NUMBER", List.of("SPAIN_DNI_NUMBER", "SPAIN_NIE_NUMBER"),
                    "AUTH_TOKEN",
                            List.of(
                                    "_TOKEN",
                                    "_KEY",
                                    "_SECRET",
                                    "_CREDENTIALS",
                                    "_AUTH",
                                    "_COOKIE"));

    private Kin() {}

    /// Whether a value that is labelled with the one is also what the other says.
    static boolean areKin(String one, String other) {
        return isOf(one, other) || isOf(other, one);
    }

    /// Whether a value of the general infoType is found under the name of the other.
    static boolean isOf(String general, String other) {
        return GENERAL.getOrDefault(general, List.of()).stream().anyMatch(other::endsWith);
    }
}
