package dev.sluice.gateway.exact;

import dev.sluice.detectors.exact.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a column probably holds, from its name. The first line whose word is in the name decides.
final class ColumnGuess {

    private static final List<Map.Entry<ColumnType, List<String>>> WORDS =
            List.of(
                    Map.entry(ColumnType.EMAIL, List.of("mail")),
                    Map.entry(ColumnType.IBAN, List.of("iban")),
                    Map.entry(
                            ColumnType.PHONE,
                            List.of("phone", "mobile", "handy", "telefon", "fax", "msisdn")),
                    Map.entry(ColumnType.CARD, List.of("cardnumber", "creditcard", "ccn", "pan")),
                    Map.entry(
                            ColumnType.DATE,
                            List.of("date", "birth", "dob", "datum", "geburt", "naissance")),
                    Map.entry(
                            ColumnType.TEXT,
                            List.of("street", "address", "strasse", "adresse", "city", "company")),
                    Map.entry(ColumnType.NAME, List.of("name", "nom", "apellido", "cognome")),
                    Map.entry(ColumnType.NUMBER, List.of("amount", "balance", "salary", "income")),
                    Map.entry(
                            ColumnType.ID,
                            List.of(
                                    "number",
                                    "ssn",
                                    "zip",
                                    "postcode",
                                    "plz",
                                    "passport",
                                    "licence",
                                    "license",
                                    "account",
                                    "code")));

    private ColumnGuess() {}

    static ColumnType of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.replaceAll("[^\\p{L}\\p{N}]", "");
        for (Map.Entry<ColumnType, List<String>> entry : WORDS) {
            if (entry.getValue().stream().anyMatch(plain::contains)) {
                return entry.getKey();
            }
        }
        boolean id = lower.matches("(.*[^a-z])?(id|no|nr|num)") || name.matches(".*(Id|No|Nr|Num)");
        return id ? ColumnType.ID : ColumnType.TEXT;
    }
}
