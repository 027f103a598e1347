package dev.sluice.detectors.checksum;

import static dev.sluice.detectors.checksum.Checks.ANY;
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
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT_TEN_AS_ZERO;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.REMAINDER_TEN_AS_ZERO;

import dev.sluice.detectors.Validator;
import dev.sluice.detectors.checksum.BirthDateAt.Order;
import java.util.Map;

/// The numbers that the countries from Portugal to Austria and Greece give, each with the rule that
/// it comes from.
final class NumbersOfWesternEurope {

    private NumbersOfWesternEurope() {}

    static void addTo(Map<String, Validator> all) {
        britain(all);
        germany(all);
        france(all);
        alps(all);
        lowlands(all);
        iberia(all);
        mediterranean(all);
    }

    private static void britain(Map<String, Validator> all) {
        all.put("ukNationalInsuranceNumber", new UkNationalInsuranceNumber());
        // NHS Data Dictionary, NHS NUMBER: weights 10 to 2, 10 is never given.
        Validator elevens = check(11, COMPLEMENT, 10, 9, 8, 7, 6, 5, 4, 3, 2);
        all.put("ukNhsNumber", all(shape(10, ANY), elevens));
        // Scotland, NHS Scotland, CHI number: date of birth, the same check digit.
        all.put("scottishHealthIndex", all(shape(10, ANY), born(0, Order.DAY_MONTH_YEAR), elevens));
        // HM Revenue & Customs, specification of the UTR: the first digit checks the other nine.
        all.put("ukTaxReference", new UkTaxReference());
        all.put("ukVatNumber", new UkVatNumber());
        all.put("irishPpsn", new IrishPpsn());
    }

    private static void germany(Map<String, Validator> all) {
        all.put("germanTaxId", new GermanTaxId());
        // Germany, VKVV § 2 and § 3: area, date of birth, initial, serial, weighted digit sums.
        all.put(
                "germanPensionNumber",
                all(
                        shape(12, ANY),
                        born(2, Order.DAY_MONTH_YEAR),
                        new DigitSumCheck(2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)));
        // Germany, SGB V § 290 and GKV-Spitzenverband, Richtlinien zum Aufbau der KVNR.
        all.put(
                "germanHealthInsuranceNumber",
                all(shape(10, ANY), new DigitSumCheck(1, 2, 1, 2, 1, 2, 1, 2, 1, 2)));
        // Germany, KBV, Arztnummern-Richtlinie: weights 4 and 9 over six digits, group of the art.
        all.put(
                "germanPhysicianNumber",
                all(shape(9, ANY), check(10, COMPLEMENT, 4, 9, 4, 9, 4, 9)));
        // Germany, PassV and PAuswV: serial of nine and the check digit of ICAO Doc 9303.
        all.put(
                "germanDocumentNumber",
                all(shape(10, ANY), divides(10, 7, 3, 1, 7, 3, 1, 7, 3, 1, -1)));
        // Germany, FeV Anlage 8 and Kraftfahrt-Bundesamt: tenth character modulo 11, X for ten.
        all.put(
                "germanDrivingLicence",
                all(
                        shape(11, ANY),
                        new MixedCharacters(),
                        letter("0123456789X", 9, 8, 7, 6, 5, 4, 3, 2, 1)));
    }

    private static void france(Map<String, Validator> all) {
        all.put("frenchNir", new AllOf(new NoStrokes(), new FrenchNir()));
        all.put("frenchTaxNumber", new FrenchTaxNumber());
        // France, Code de commerce R123-221, INSEE: Luhn over nine digits, and over all fourteen.
        Validator siren = all(shape(9, ANY), new Luhn());
        all.put("frenchSiren", siren);
        // The establishments of La Poste are counted otherwise: their digits add up to fives.
        Validator post =
                all(
                        code(0, 9, "356000000"),
                        new WeightedSum(5, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        all.put("frenchSiret", all(shape(14, ANY), part(0, 9, siren), any(new Luhn(), post)));
        // France, Agence du Numérique en Santé, RPPS: eleven digits and Luhn.
        all.put("frenchHealthProfessional", all(shape(11, "18"), new Luhn()));
    }

    private static void alps(Map<String, Validator> all) {
        // Austria, ASVG § 31 Abs 4 Z 1, Dachverband: check digit in the fourth place.
        all.put("austrianSocialInsuranceNumber", new AustrianSocialInsuranceNumber());
        // The same whatever date it has.
        all.put(
                "austrianSocialInsuranceCheck",
                all(shape(10, Checks.NOT_ZERO), divides(11, 3, 7, 9, -1, 5, 8, 4, 2, 1, 6)));
        // Austria, BMF, Abgabenkontonummer: office, seven digits, Luhn.
        all.put("austrianTaxNumber", all(shape(9, ANY), code(0, 2, "2-98"), new Luhn()));
        // Switzerland, AHVV Art. 133: 756 and the check digit of EAN-13.
        all.put(
                "swissSocialSecurityNumber",
                all(
                        shape(13, ANY),
                        code(0, 3, "756"),
                        check(10, COMPLEMENT, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3)));
        // Switzerland, Bundesamt für Statistik, UID, and UIDV Art. 2: modulo 11.
        all.put(
                "swissBusinessNumber",
                all(shape(12, 12, "C"), part(3, 9, check(11, COMPLEMENT, 5, 4, 3, 2, 7, 6, 5, 4))));
    }

    private static void lowlands(Map<String, Validator> all) {
        all.put("dutchCitizenServiceNumber", new DutchCitizenServiceNumber());
        all.put("belgianNationalNumber", new BelgianNationalNumber());
        // Belgium, Arrêté royal of 24 June 2003 (BCE): 97 less the remainder by 97.
        Validator enterprise =
                all(shape(10, "01"), new NumberCheck(8, 2, 97, NumberCheck.Rule.COMPLEMENT));
        all.put("belgianEnterpriseNumber", enterprise);
        Validator shorter =
                all(shape(9, ANY), new NumberCheck(7, 2, 97, NumberCheck.Rule.COMPLEMENT));
        all.put("belgianEnterpriseAnywhere", new AfterLetters(any(enterprise, shorter)));
        // Belgium, eID card number: the remainder of ten digits by 97, 97 written for none.
        all.put(
                "belgianCardNumber",
                any(
                        new NumberCheck(10, 2, 97, NumberCheck.Rule.REMAINDER),
                        all(
                                code(10, 2, "97"),
                                (text, from, to) ->
                                        Digits.number(text, from, to, 12) / 100 % 97 == 0)));
        all.put("luxembourgId", new LuxembourgId());
    }

    private static void iberia(Map<String, Validator> all) {
        all.put("spanishDni", new SpanishDni(false));
        all.put("spanishNie", new SpanishDni(true));
        all.put("spanishCif", new SpanishCif(false));
        all.put("spanishCifCheck", new SpanishCif(true));
        Validator nuss = new SpanishSocialSecurityNumber(false);
        all.put("spanishSocialSecurityNumber", nuss);
        all.put("spanishSocialSecurityAnywhere", any(nuss, new SpanishSocialSecurityNumber(true)));
        // Portugal, Decreto-Lei 14/2013, artigo 10 and 14: kinds of taxpayers, modulo 11.
        Validator taxpayer =
                all(shape(9, ANY), check(11, COMPLEMENT_TEN_AS_ZERO, 9, 8, 7, 6, 5, 4, 3, 2));
        all.put("portugueseNif", all(code(0, 2, "10-39 45 50-72 74-75 77-91 98-99"), taxpayer));
        all.put("portugueseNifCheck", new AfterLetters(taxpayer));
        // Portugal, Segurança Social, NISS: weights are the first primes, nine less the remainder.
        all.put(
                "portugueseSocialSecurityNumber",
                all(
                        shape(11, "12"),
                        new WeightedSum(10, 9, 29, 23, 19, 17, 13, 11, 7, 5, 3, 2, 1)));
        all.put("portugueseCitizenCard", new PortugueseCitizenCard());
    }

    private static void mediterranean(Map<String, Validator> all) {
        all.put("italianFiscalCode", new ItalianFiscalCode());
        // Italy, D.P.R. 633/1972 art. 35: Luhn over eleven digits.
        all.put("italianVatNumber", new AfterLetters(all(shape(11, ANY), new Luhn())));
        // Greece, POL 1210/2003: powers of two modulo 11, last digit.
        all.put(
                "greekTaxNumber",
                all(
                        shape(9, ANY),
                        check(11, REMAINDER_TEN_AS_ZERO, 256, 128, 64, 32, 16, 8, 4, 2)));
        // Greece, Νόμος 3655/2008 άρθρο 153 (AMKA): date of birth and Luhn.
        all.put(
                "greekSocialSecurityNumber",
                all(shape(11, ANY), born(0, Order.DAY_MONTH_YEAR), new Luhn()));
        all.put("cypriotTaxNumber", new CypriotTaxNumber());
        all.put("cypriotTaxAnywhere", new AfterLetters(new CypriotTaxNumber()));
        // Türkiye, Nüfus Hizmetleri Kanunu 5490: two check digits modulo 10.
        all.put(
                "turkishIdNumber",
                all(
                        shape(11, Checks.NOT_ZERO),
                        check(
                                10,
                                WeightedCheck.Rule.REMAINDER,
                                new int[] {7, -1, 7, -1, 7, -1, 7, -1, 7}),
                        check(
                                10,
                                WeightedCheck.Rule.REMAINDER,
                                new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1})));
        all.put("turkishTaxNumber", new TurkishTaxNumber());
    }
}
