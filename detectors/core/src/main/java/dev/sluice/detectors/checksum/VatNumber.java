package dev.sluice.detectors.checksum;

import static dev.sluice.detectors.checksum.Checks.ANY;
import static dev.sluice.detectors.checksum.Checks.NOT_ZERO;
import static dev.sluice.detectors.checksum.Checks.all;
import static dev.sluice.detectors.checksum.Checks.any;
import static dev.sluice.detectors.checksum.Checks.check;
import static dev.sluice.detectors.checksum.Checks.code;
import static dev.sluice.detectors.checksum.Checks.divides;
import static dev.sluice.detectors.checksum.Checks.part;
import static dev.sluice.detectors.checksum.Checks.shape;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT;

import dev.sluice.detectors.Validator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A value added tax number of the European Union, Northern Ireland or the United Kingdom, with its
/// country before it.
///
/// Directive 2006/112/EC, articles 214 and 215 (the prefix), and the European Commission's VIES,
/// algorithms of the member states; where a state uses a national number, it is that number's rule.
final class VatNumber implements Validator {

    private static final int LETTERS = 26;

    private final @Nullable Validator[] rules = new Validator[LETTERS * LETTERS];

    /// @param national the rules of the national numbers, by their names
    VatNumber(Map<String, Validator> national) {
        put("AT", new AustrianVatNumber());
        put("BE", rule(national, "belgianEnterpriseNumber"));
        put("BG", any(rule(national, "bulgarianCompanyNumber"), rule(national, "bulgarianEgn")));
        put("CY", rule(national, "cypriotTaxNumber"));
        put(
                "CZ",
                any(
                        rule(national, "czechCompanyNumber"),
                        rule(national, "czechBirthNumber"),
                        rule(national, "czechBirthNumberOld")));
        put("DE", all(shape(9, NOT_ZERO), Iso7064::mod11x10));
        put("DK", rule(national, "danishCompanyNumber"));
        put("EE", all(shape(9, "1"), check(10, COMPLEMENT, 3, 7, 1, 3, 7, 1, 3, 7)));
        put("EL", rule(national, "greekTaxNumber"));
        put(
                "ES",
                any(
                        rule(national, "spanishCif"),
                        rule(national, "spanishDni"),
                        rule(national, "spanishNie")));
        put("FI", rule(national, "finnishBusinessId"));
        put("FR", new FrenchVatNumber());
        put("HR", rule(national, "croatianOib"));
        put("HU", all(shape(8, ANY), check(10, COMPLEMENT, 9, 7, 3, 1, 9, 7, 3)));
        put("IE", rule(national, "irishPpsn"));
        put("IT", rule(national, "italianVatNumber"));
        put(
                "LT",
                any(
                        lithuanian(9, 1, 2, 3, 4, 5, 6, 7, 8),
                        lithuanian(12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2)));
        put("LU", all(shape(8, ANY), new NumberCheck(6, 2, 89, NumberCheck.Rule.REMAINDER)));
        put(
                "LV",
                any(rule(national, "latvianCompanyNumber"), rule(national, "latvianPersonalCode")));
        put("MT", all(shape(8, NOT_ZERO), divides(37, 3, 4, 6, 7, 8, 9, 10, 1)));
        put("NL", new DutchVatNumber());
        put("PL", rule(national, "polishNip"));
        put("PT", rule(national, "portugueseNif"));
        put("RO", rule(national, "romanianCompanyNumber"));
        put("SE", part(0, 10, rule(national, "swedishOrganisationNumber")));
        put("SI", rule(national, "slovenianTaxNumber"));
        put("SK", rule(national, "slovakTaxNumber"));
        Validator british = rule(national, "ukVatNumber");
        put("GB", british);
        put("XI", british);
    }

    /// The digit before the check digit is 1; two passes modulo 11.
    private static Validator lithuanian(int length, int... first) {
        int[] second = first.clone();
        for (int i = 0; i < second.length; i++) {
            second[i] = (first[i] + 1) % 9 + 1;
        }
        return all(
                shape(length, ANY),
                code(length - 2, 1, "1"),
                new TwoPassCheck(first, second, true));
    }

    private static Validator rule(Map<String, Validator> national, String name) {
        return Objects.requireNonNull(national.get(name));
    }

    private void put(String country, Validator rule) {
        rules[(country.charAt(0) - 'A') * LETTERS + country.charAt(1) - 'A'] = rule;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int second = from + 1;
        if (to - from < 4 || !Digits.isLetter(text[from]) || !Digits.isLetter(text[second])) {
            return false;
        }
        int country =
                (Digits.value36(text[from]) - 10) * LETTERS + Digits.value36(text[second]) - 10;
        Validator rule = rules[country];
        return rule != null && rule.accepts(text, second + 1, to);
    }
}
