package dev.sluice.detectors.checksum;

import static dev.sluice.detectors.checksum.Checks.ANY;
import static dev.sluice.detectors.checksum.Checks.all;
import static dev.sluice.detectors.checksum.Checks.born;
import static dev.sluice.detectors.checksum.Checks.check;
import static dev.sluice.detectors.checksum.Checks.code;
import static dev.sluice.detectors.checksum.Checks.letter;
import static dev.sluice.detectors.checksum.Checks.shape;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT;

import dev.sluice.detectors.Validator;
import dev.sluice.detectors.checksum.BirthDateAt.Order;
import java.util.Map;

/// The numbers that the countries of Central and West Asia and Africa give, each with the rule that
/// it comes from.
final class NumbersOfWestAsiaAndAfrica {

    private NumbersOfWestAsiaAndAfrica() {}

    static void addTo(Map<String, Validator> all) {
        centralAsia(all);
        westAsia(all);
        africa(all);
    }

    private static void centralAsia(Map<String, Validator> all) {
        Validator kazakh =
                new TwoPassCheck(
                        new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11},
                        new int[] {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2},
                        false);
        // Kazakhstan, Закон № 223-III (IIN): date of birth, century and sex, two passes modulo 11.
        all.put(
                "kazakhPersonalNumber",
                all(shape(12, ANY), born(0, Order.YEAR_MONTH_DAY), code(6, 1, "0-6"), kazakh));
        // The same for legal entities (BIN): year and month, kind, division.
        all.put(
                "kazakhBusinessNumber",
                all(
                        shape(12, ANY),
                        code(2, 2, "1-12"),
                        code(4, 1, "4-6"),
                        code(5, 1, "0-4"),
                        kazakh));
        // Uzbekistan, Постановление Президента (PINFL): sex and century, date of birth, district.
        all.put("uzbekPersonalNumber", all(shape(14, "123456"), born(1, Order.DAY_MONTH_YEAR)));
        // Kyrgyzstan, personal number: sex, date of birth.
        all.put("kyrgyzPersonalNumber", all(shape(14, "12"), born(1, Order.DAY_MONTH_FULL_YEAR)));
    }

    private static void westAsia(Map<String, Validator> all) {
        // Israel, Population Registry Law 5725-1965: Luhn.
        all.put("israeliId", all(shape(9, ANY), new Luhn()));
        all.put("israeliIdShort", all(shape(8, ANY), new Luhn()));
        // Iran, Sabt-e Ahval, national code: weights 10 to 2 modulo 11.
        all.put(
                "iranianNationalCode",
                all(shape(10, ANY), letter("01987654321", 10, 9, 8, 7, 6, 5, 4, 3, 2)));
        // Saudi Arabia, Ministry of Interior: 1 for citizens, 2 for residents, Luhn.
        all.put("saudiId", all(shape(10, "12"), new Luhn()));
        // United Arab Emirates, ICP, identity card: 784 (ISO 3166), year of birth, Luhn.
        all.put(
                "emiratesId",
                all(shape(15, ANY), code(0, 3, "784"), code(3, 4, "1900-2026"), new Luhn()));
        // Kuwait, PACI, civil number: century, date of birth, serial, modulo 11.
        all.put(
                "kuwaitiCivilNumber",
                all(
                        shape(12, "123"),
                        born(1, Order.YEAR_MONTH_DAY),
                        check(11, COMPLEMENT, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)));
        // Qatar, Ministry of Interior: century, year, nationality (ISO 3166 numeric), serial.
        all.put("qatariId", all(shape(11, "23"), code(3, 3, "4-894")));
        // Bahrain, Information & eGovernment Authority, CPR: year and month of birth, serial.
        all.put("bahrainiPersonalNumber", all(shape(9, ANY), code(2, 2, "1-12")));
    }

    private static void africa(Map<String, Validator> all) {
        // South Africa, Identification Act 68 of 1997: date and Luhn.
        all.put("southAfricanId", all(shape(13, ANY), born(0, Order.YEAR_MONTH_DAY), new Luhn()));
        // South Africa, SARS, reference numbers for income tax and VAT (4): Luhn.
        all.put("southAfricanTaxNumber", all(shape(10, "012349"), new Luhn()));
        // Egypt, Civil Status Law 143/1994: century, date of birth, governorate.
        all.put(
                "egyptianId",
                all(
                        shape(14, "23"),
                        born(1, Order.YEAR_MONTH_DAY),
                        code(7, 2, "1-4 11-19 21-29 31-35 88")));
        // Mauritius, National Identity Card Act: surname, date of birth, modulo 17.
        all.put(
                "mauritianId",
                all(
                        shape(14, ANY),
                        born(1, Order.DAY_MONTH_YEAR),
                        letter("0GFEDCBA987654321", 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)));
        // Tanzania, NIDA: date of birth first.
        all.put("tanzanianId", all(shape(20, "12"), born(0, Order.FULL_YEAR_MONTH_DAY)));
        // Morocco, Identifiant commun de l'entreprise (Décret 2-11-63): the whole divides by 97.
        all.put(
                "moroccanCompanyNumber",
                all(
                        shape(15, ANY),
                        (text, from, to) -> Iso7064.remainder97(0, text, from, to) == 0));
    }
}
