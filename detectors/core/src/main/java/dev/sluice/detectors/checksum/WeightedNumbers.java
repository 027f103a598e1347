package dev.sluice.detectors.checksum;

import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT_LAST_DIGIT;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT_TEN_AS_ZERO;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.REMAINDER;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.REMAINDER_TEN_AS_ONE;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.REMAINDER_TEN_AS_ZERO;

import dev.sluice.detectors.Validator;
import dev.sluice.detectors.checksum.BirthDateAt.Order;
import java.util.Map;

/// The national numbers whose check is a weighted sum, each with the rule it comes from.
final class WeightedNumbers {

    private static final String ANY = "";
    private static final String NOT_ZERO = "123456789";

    private WeightedNumbers() {}

    static void addTo(Map<String, Validator> all) {
        europeWest(all);
        europeNorth(all);
        europeEast(all);
        americas(all);
        asiaPacific(all);
    }

    private static void europeWest(Map<String, Validator> all) {
        // Portugal, Decreto-Lei 14/2013, artigo 10: number and check digit modulo 11.
        all.put(
                "portugueseNif",
                all(
                        new Shape(9, "1235689"),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 9, 8, 7, 6, 5, 4, 3, 2)));
        // NHS Data Dictionary, NHS NUMBER: weights 10 to 2, 10 is never given.
        all.put(
                "ukNhsNumber",
                all(new Shape(10, ANY), check(11, COMPLEMENT, 10, 9, 8, 7, 6, 5, 4, 3, 2)));
        // Austria, ASVG § 31 Abs 4 Z 1, Dachverband: check digit in the fourth place.
        all.put("austrianSocialInsuranceNumber", new AustrianSocialInsuranceNumber());
        // Switzerland, AHVV Art. 133: 756 and the check digit of EAN-13.
        all.put(
                "swissSocialSecurityNumber",
                all(new Shape(13, "7"), check(10, COMPLEMENT, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3)));
        // Greece, POL 1210/2003: powers of two modulo 11, last digit.
        all.put(
                "greekTaxNumber",
                all(
                        new Shape(9, ANY),
                        check(11, REMAINDER_TEN_AS_ZERO, 256, 128, 64, 32, 16, 8, 4, 2)));
    }

    private static void europeNorth(Map<String, Validator> all) {
        // Norway, Folkeregisterforskriften § 2-2-1: date (D-number: day plus 40), two check digits.
        all.put(
                "norwegianBirthNumber",
                all(
                        new Shape(11, ANY),
                        new BirthDateAt(0, Order.DAY_MONTH_YEAR, 40, 40),
                        check(11, COMPLEMENT, 3, 7, 6, 1, 8, 9, 4, 5, 2),
                        check(11, COMPLEMENT, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // Denmark, CPR-kontoret, Personnummeret i CPR: since 2007 only the date is sure.
        all.put("danishCpr", all(new Shape(10, ANY), new BirthDateAt(0, Order.DAY_MONTH_YEAR, 60)));
        // Estonia EVS 585, Lithuania Law on the Residents' Register art. 8: two passes modulo 11.
        all.put("balticPersonalCode", new BalticPersonalCode());
        // Sweden, Folkbokföringslagen § 18: date (coordination number: day plus 60) and Luhn.
        all.put("swedishPersonalNumber", new SwedishPersonalNumber());
        all.put("finnishPersonalCode", new FinnishPersonalCode());
    }

    private static void europeEast(Map<String, Validator> all) {
        // Poland, Rozporządzenie Ministra Finansów (NIP): modulo 11, 10 is never given.
        all.put(
                "polishNip",
                all(new Shape(10, NOT_ZERO), check(11, REMAINDER, 6, 5, 7, 2, 3, 4, 5, 6, 7)));
        // Poland, Rozporządzenie Rady Ministrów (REGON) of 27 July 1999, § 6.
        all.put(
                "polishRegon",
                all(new Shape(9, ANY), check(11, REMAINDER_TEN_AS_ZERO, 8, 9, 2, 3, 4, 5, 6, 7)));
        // Hungary, 1996. évi XX. törvény, melléklet: weights 3 and 7 modulo 10.
        all.put(
                "hungarianSocialSecurityNumber",
                all(new Shape(9, ANY), check(10, REMAINDER, 3, 7, 3, 7, 3, 7, 3, 7)));
        // Hungary, 1996. évi XX. törvény, melléklet: 8, days since 1867, place times digit.
        all.put(
                "hungarianTaxNumber",
                all(new Shape(10, "8"), check(11, REMAINDER, 1, 2, 3, 4, 5, 6, 7, 8, 9)));
        // Romania, Legea 105/1996, HG 1375/2006: constant 279146358279.
        all.put(
                "romanianCnp",
                all(
                        new Shape(13, NOT_ZERO),
                        new BirthDateAt(1, Order.YEAR_MONTH_DAY),
                        check(11, REMAINDER_TEN_AS_ONE, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)));
        // Bulgaria, Ordinance RD-02-20-9/2012 (ESGRAON): month plus 20 or 40 by century.
        all.put(
                "bulgarianEgn",
                all(
                        new Shape(10, ANY),
                        new BirthDateAt(0, Order.YEAR_MONTH_DAY, 0, 20, 40),
                        check(11, REMAINDER_TEN_AS_ZERO, 2, 4, 8, 5, 10, 9, 7, 3, 6)));
        // Slovenia and its neighbours, Uradni list SRS 8/1980 (EMŠO): date, region, modulo 11.
        all.put(
                "emso",
                all(
                        new Shape(13, ANY),
                        new BirthDateAt(0, Order.DAY_MONTH_LONG_YEAR),
                        check(11, COMPLEMENT, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // Croatia, Zakon o osobnom identifikacijskom broju, NN 60/2008: ISO/IEC 7064 MOD 11,10.
        all.put("croatianOib", all(new Shape(11, ANY), Iso7064::mod11x10));
        all.put("czechBirthNumber", new CzechBirthNumber());
    }

    private static void americas(Map<String, Validator> all) {
        // Brazil, Instrução Normativa RFB 2172/2024 (CPF): two check digits modulo 11.
        all.put(
                "brazilianCpf",
                all(
                        new Shape(11, ANY),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 10, 9, 8, 7, 6, 5, 4, 3, 2),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)));
        // Brazil, Instrução Normativa RFB 2229/2024 (CNPJ, also with letters).
        all.put(
                "brazilianCnpj",
                all(
                        new Shape(14, ANY),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)));
        // Argentina, AFIP Resolución General 10/1997 (CUIT, CUIL).
        all.put(
                "argentineCuit",
                all(new Shape(11, "23"), check(11, COMPLEMENT, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // Mexico, Banco de México, Circular 3/2012, anexo (CLABE): weights 3, 7, 1.
        all.put(
                "mexicanClabe",
                all(
                        new Shape(18, ANY),
                        check(10, COMPLEMENT, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7)));
        // American Bankers Association, Routing Number Policy: weights 3, 7, 1 and first two
        // digits.
        all.put("abaRoutingNumber", new AbaRoutingNumber());
        all.put("chileanRut", new ChileanRut());
    }

    private static void asiaPacific(Map<String, Validator> all) {
        // Australian Taxation Office, TFN algorithm.
        all.put(
                "australianTaxFileNumber",
                all(new Shape(9, ANY), new WeightedSum(11, 0, 1, 4, 3, 7, 5, 8, 6, 9, 10)));
        // Australia, Services Australia, Medicare card number: ninth digit checks the first eight.
        all.put(
                "australianMedicareNumber",
                all(new Shape(10, 11, "23456"), check(10, REMAINDER, 1, 3, 7, 9, 1, 3, 7, 9)));
        // Australian Business Register, ABN format: one less in the first digit, modulo 89.
        all.put(
                "australianBusinessNumber",
                all(
                        new Shape(11, NOT_ZERO),
                        new WeightedSum(89, 10, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)));
        // Japan, Ministerial Ordinance 85/2014 of MIC, art. 5: modulo 11.
        all.put(
                "japaneseIndividualNumber",
                all(
                        new Shape(12, ANY),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // Thailand, Department of Provincial Administration: weights 13 to 2.
        all.put(
                "thaiNationalId",
                all(
                        new Shape(13, "12345678"),
                        check(11, COMPLEMENT_LAST_DIGIT, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)));
        // Korea, Resident Registration Act enforcement rules, annex: date, sex, modulo 11.
        all.put(
                "koreanRrn",
                all(
                        new Shape(13, ANY),
                        new BirthDateAt(0, Order.YEAR_MONTH_DAY),
                        check(11, COMPLEMENT_LAST_DIGIT, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)));
        // Numbers given since October 2020 have no check digit.
        all.put("koreanRrnDate", all(new Shape(13, ANY), new BirthDateAt(0, Order.YEAR_MONTH_DAY)));
        // China, GB 11643-1999: region, date of birth, ISO/IEC 7064 MOD 11-2.
        all.put(
                "chineseResidentId",
                all(
                        new Shape(18, "12345678"),
                        new BirthDateAt(6, Order.FULL_YEAR_MONTH_DAY),
                        Iso7064::mod11x2));
        // Türkiye, Nüfus Hizmetleri Kanunu 5490: two check digits modulo 10.
        all.put(
                "turkishIdNumber",
                all(
                        new Shape(11, NOT_ZERO),
                        check(10, REMAINDER, 7, -1, 7, -1, 7, -1, 7, -1, 7),
                        check(10, REMAINDER, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)));
        // South Africa, Identification Act 68 of 1997: date and Luhn.
        all.put(
                "southAfricanId",
                all(new Shape(13, ANY), new BirthDateAt(0, Order.YEAR_MONTH_DAY), new Luhn()));
        // India, UIDAI, Aadhaar numbering scheme: Verhoeff, no 0 or 1 first.
        all.put("indianAadhaar", all(new Shape(12, "23456789"), new Verhoeff()));
    }

    private static Validator check(int modulus, WeightedCheck.Rule rule, int... weights) {
        return new WeightedCheck(modulus, rule, weights);
    }

    static Validator all(Validator... parts) {
        return new AllOf(parts);
    }
}
