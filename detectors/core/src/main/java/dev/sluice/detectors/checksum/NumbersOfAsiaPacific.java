package dev.sluice.detectors.checksum;

import static dev.sluice.detectors.checksum.Checks.ANY;
import static dev.sluice.detectors.checksum.Checks.NOT_ZERO;
import static dev.sluice.detectors.checksum.Checks.all;
import static dev.sluice.detectors.checksum.Checks.any;
import static dev.sluice.detectors.checksum.Checks.born;
import static dev.sluice.detectors.checksum.Checks.check;
import static dev.sluice.detectors.checksum.Checks.code;
import static dev.sluice.detectors.checksum.Checks.divides;
import static dev.sluice.detectors.checksum.Checks.letter;
import static dev.sluice.detectors.checksum.Checks.part;
import static dev.sluice.detectors.checksum.Checks.shape;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT_LAST_DIGIT;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT_TEN_AS_ZERO;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.REMAINDER;

import dev.sluice.detectors.Validator;
import dev.sluice.detectors.checksum.BirthDateAt.Order;
import java.util.Map;

/// The numbers that the countries from India to Japan and New Zealand give, each with the rule that
/// it comes from.
final class NumbersOfAsiaPacific {

    private NumbersOfAsiaPacific() {}

    static void addTo(Map<String, Validator> all) {
        australia(all);
        newZealand(all);
        china(all);
        japan(all);
        korea(all);
        southEast(all);
        south(all);
    }

    private static void australia(Map<String, Validator> all) {
        // Australian Taxation Office, TFN algorithm.
        all.put(
                "australianTaxFileNumber",
                all(shape(9, ANY), divides(11, 1, 4, 3, 7, 5, 8, 6, 9, 10)));
        // Australia, Services Australia, Medicare card number: ninth digit checks the first eight.
        all.put(
                "australianMedicareNumber",
                all(shape(10, 11, "23456"), check(10, REMAINDER, 1, 3, 7, 9, 1, 3, 7, 9)));
        // Australian Business Register, ABN format: one less in the first digit, modulo 89.
        all.put(
                "australianBusinessNumber",
                all(
                        shape(11, NOT_ZERO),
                        new WeightedSum(89, 10, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)));
        // Australian Securities and Investments Commission, ACN: weights 8 to 1 modulo 10.
        all.put(
                "australianCompanyNumber",
                all(shape(9, ANY), check(10, COMPLEMENT, 8, 7, 6, 5, 4, 3, 2, 1)));
        // Australia, Healthcare Identifiers Act 2010, IHI: 800360 (ISO 7812) and Luhn.
        all.put(
                "australianHealthIdentifier",
                all(shape(16, ANY), code(0, 6, "800360"), new Luhn()));
    }

    private static void newZealand(Map<String, Validator> all) {
        all.put("newZealandIrdNumber", new NewZealandIrdNumber());
        all.put("newZealandHealthIndex", new NewZealandHealthIndex());
    }

    private static void china(Map<String, Validator> all) {
        // China, GB 11643-1999: province (GB/T 2260), date of birth, ISO/IEC 7064 MOD 11-2.
        all.put(
                "chineseResidentId",
                all(
                        shape(18, ANY),
                        code(0, 2, "11-15 21-23 31-37 41-46 50-54 61-65 71 81-83 91"),
                        born(6, Order.FULL_YEAR_MONTH_DAY),
                        Iso7064::mod11x2));
        // The provinces of GB/T 2260, and 10 for the state itself.
        Validator creditCode = new AllOf(new NoStrokes(), new ChineseCreditCode());
        all.put(
                "chineseCreditCode",
                all(code(2, 2, "10-15 21-23 31-37 41-46 50-54 61-65 71 81-83 91"), creditCode));
        all.put("chineseCreditCodeCheck", creditCode);
        all.put("hongKongId", new HongKongId());
        all.put("taiwanId", new TaiwanId());
        all.put("taiwanBusinessNumber", new TaiwanBusinessNumber());
    }

    private static void japan(Map<String, Validator> all) {
        // Japan, Ministerial Ordinance 85/2014 of MIC, art. 5: modulo 11.
        all.put(
                "japaneseIndividualNumber",
                all(
                        shape(12, ANY),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // Japan, Ministerial Ordinance 70/2014 of MOF, art. 2: nine less the remainder, first.
        all.put(
                "japaneseCorporateNumber",
                all(shape(13, NOT_ZERO), divides(9, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)));
        // Japan, National Police Agency, driving licence: commission, modulo 11 in the eleventh.
        all.put(
                "japaneseDrivingLicence",
                all(
                        shape(12, ANY),
                        code(0, 2, "10-97"),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
    }

    private static void korea(Map<String, Validator> all) {
        Validator date = all(shape(13, ANY), born(0, Order.YEAR_MONTH_DAY));
        // Korea, Resident Registration Act enforcement rules, annex: date, sex, modulo 11.
        all.put(
                "koreanRrn",
                all(date, check(11, COMPLEMENT_LAST_DIGIT, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)));
        // Numbers given since October 2020 have no check digit.
        all.put("koreanRrnDate", date);
        // Korea, Immigration Act enforcement rules: the same for foreigners, two more.
        all.put(
                "koreanForeignerNumber",
                all(
                        date,
                        code(6, 1, "5-8"),
                        letter("32109876543", 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)));
        all.put("koreanBusinessNumber", new KoreanBusinessNumber());
        // Korea, Supreme Court, corporation registration number: weights 1 and 2 modulo 10.
        all.put(
                "koreanCorporationNumber",
                all(shape(13, ANY), check(10, COMPLEMENT, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2)));
    }

    private static void southEast(Map<String, Validator> all) {
        all.put("singaporeNric", new SingaporeNric());
        all.put("singaporeEntityNumber", new SingaporeEntityNumber());
        // Malaysia, National Registration Regulations 1990: date of birth, place of birth.
        all.put(
                "malaysianNric",
                all(
                        shape(12, ANY),
                        born(0, Order.YEAR_MONTH_DAY),
                        code(6, 2, "1-16 21-68 71-72 74-79 82-93 98-99")));
        // Thailand, Department of Provincial Administration: weights 13 to 2.
        all.put(
                "thaiNationalId",
                all(
                        shape(13, "12345678"),
                        check(11, COMPLEMENT_LAST_DIGIT, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)));
        // Indonesia, Perpres 26/2009 and Permendagri 72/2022: province, date of birth (women: day
        // plus 40), serial.
        all.put(
                "indonesianNik",
                all(
                        shape(16, ANY),
                        code(0, 2, "11-19 21 31-36 51-53 61-65 71-76 81-82 91-97"),
                        new BirthDateAt(6, Order.DAY_MONTH_YEAR, 40)));
        // Indonesia, Direktorat Jenderal Pajak, NPWP: Luhn over the first nine digits.
        all.put("indonesianTaxNumber", all(shape(15, 16, ANY), part(0, 9, new Luhn())));
        // Vietnam, Thông tư 105/2020/TT-BTC, mã số thuế: primes modulo 11, ten less the remainder.
        all.put(
                "vietnameseTaxNumber",
                all(shape(10, 13, ANY), letter("X9876543210", 31, 29, 23, 19, 17, 13, 7, 5, 3)));
        // Vietnam, Thông tư 59/2021/TT-BCA: province, century and sex, year.
        all.put("vietnameseId", all(shape(12, ANY), code(0, 3, "1-96"), code(3, 1, "0-3")));
    }

    private static void south(Map<String, Validator> all) {
        // India, UIDAI, Aadhaar numbering scheme: Verhoeff, no 0 or 1 first.
        all.put("indianAadhaar", all(shape(12, "23456789"), new Verhoeff()));
        // India, UIDAI, Virtual ID: sixteen digits, Verhoeff.
        all.put("indianVirtualId", all(shape(16, "23456789"), new Verhoeff()));
        all.put("indianGstin", new IndianGstin());
        // Sri Lanka, Registration of Persons Act: year, day of the year (women plus 500), serial.
        all.put(
                "sriLankanId",
                any(
                        all(shape(10, ANY), code(2, 3, "1-366 501-866")),
                        all(
                                shape(12, "12"),
                                code(0, 4, "1900-2026"),
                                code(4, 3, "1-366 501-866"))));
    }
}
