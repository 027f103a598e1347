package dev.sluice.detectors.checksum;

import static dev.sluice.detectors.checksum.Checks.ANY;
import static dev.sluice.detectors.checksum.Checks.NOT_ZERO;
import static dev.sluice.detectors.checksum.Checks.all;
import static dev.sluice.detectors.checksum.Checks.any;
import static dev.sluice.detectors.checksum.Checks.born;
import static dev.sluice.detectors.checksum.Checks.check;
import static dev.sluice.detectors.checksum.Checks.code;
import static dev.sluice.detectors.checksum.Checks.divides;
import static dev.sluice.detectors.checksum.Checks.part;
import static dev.sluice.detectors.checksum.Checks.shape;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT_LAST_DIGIT;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT_TEN_AS_ZERO;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.REMAINDER;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.REMAINDER_TEN_AS_ONE;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.REMAINDER_TEN_AS_ZERO;

import dev.sluice.detectors.Validator;
import dev.sluice.detectors.checksum.BirthDateAt.Order;
import java.util.Map;

/// The numbers that the countries from Poland to the Balkans and Russia give, each with the rule
/// that it comes from.
final class NumbersOfEasternEurope {

    private NumbersOfEasternEurope() {}

    static void addTo(Map<String, Validator> all) {
        poland(all);
        hungary(all);
        southEast(all);
        masterCitizenNumbers(all);
        companiesOfTheBalkans(all);
        russia(all);
        ukraine(all);
        // Czechia, Zákon č. 111/2009 Sb., IČO: weights 8 to 2 modulo 11.
        all.put(
                "czechCompanyNumber",
                all(shape(8, ANY), check(11, COMPLEMENT_LAST_DIGIT, 8, 7, 6, 5, 4, 3, 2)));
        all.put("czechBirthNumber", new CzechBirthNumber());
        // People born before 1954 have nine digits without a check digit.
        all.put(
                "czechBirthNumberOld",
                all(shape(9, ANY), new BirthDateAt(0, Order.YEAR_MONTH_DAY, 0, 50)));
        // Slovakia, Finančná správa, DIČ: the whole divides by eleven.
        all.put(
                "slovakTaxNumber",
                new AfterLetters(
                        all(
                                shape(10, NOT_ZERO),
                                (text, from, to) -> Digits.number(text, from, to, 10) % 11 == 0)));
    }

    private static void poland(Map<String, Validator> all) {
        all.put("polishPesel", new PolishPesel());
        // Poland, Rozporządzenie Ministra Finansów (NIP): modulo 11, 10 is never given.
        all.put(
                "polishNip",
                all(shape(10, NOT_ZERO), check(11, REMAINDER, 6, 5, 7, 2, 3, 4, 5, 6, 7)));
        // Poland, Rozporządzenie Rady Ministrów (REGON) of 27 July 1999, § 6; local units have
        // fourteen digits.
        Validator regon =
                all(shape(9, ANY), check(11, REMAINDER_TEN_AS_ZERO, 8, 9, 2, 3, 4, 5, 6, 7));
        Validator unit =
                all(
                        shape(14, ANY),
                        part(0, 9, regon),
                        check(11, REMAINDER_TEN_AS_ZERO, 2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8));
        all.put("polishRegon", any(regon, unit));
        // Poland, Rozporządzenie MSWiA (dowód osobisty): the first digit checks the others, 7-3-1.
        all.put("polishIdCard", all(shape(9, ANY), divides(10, 7, 3, 1, -1, 7, 3, 1, 7, 3)));
        // Poland, Ustawa o dokumentach paszportowych: the same with two letters.
        all.put("polishPassport", all(shape(9, ANY), divides(10, 7, 3, -1, 1, 7, 3, 1, 7, 3)));
    }

    private static void hungary(Map<String, Validator> all) {
        // Hungary, 1996. évi XX. törvény, melléklet: weights 3 and 7 modulo 10.
        all.put(
                "hungarianSocialSecurityNumber",
                all(shape(9, ANY), check(10, REMAINDER, 3, 7, 3, 7, 3, 7, 3, 7)));
        // The same, II: 8, days since 1867, place times digit.
        all.put(
                "hungarianTaxNumber",
                all(shape(10, "8"), check(11, REMAINDER, 1, 2, 3, 4, 5, 6, 7, 8, 9)));
        // The same, I: sex and century, date of birth, place times digit; for births until 1996
        // counted from the left, after that from the right.
        all.put(
                "hungarianPersonalNumber",
                all(
                        shape(11, "12345678"),
                        born(1, Order.YEAR_MONTH_DAY),
                        any(
                                check(11, REMAINDER, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                                check(11, REMAINDER, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1))));
        // Hungary, 2017. évi CL. törvény, adószám: weights 9, 7, 3, 1; kind of taxation, county.
        Validator root = check(10, COMPLEMENT, 9, 7, 3, 1, 9, 7, 3);
        all.put(
                "hungarianCompanyTaxNumber",
                all(shape(11, ANY), root, code(8, 1, "1-5"), code(9, 2, "2-20 22-44 51")));
        all.put("hungarianCompanyRoot", new AfterLetters(all(shape(8, ANY), root)));
    }

    private static void southEast(Map<String, Validator> all) {
        // Romania, Legea 105/1996, HG 1375/2006: date, county, constant 279146358279.
        Validator cnp =
                all(
                        shape(13, NOT_ZERO),
                        born(1, Order.YEAR_MONTH_DAY),
                        check(11, REMAINDER_TEN_AS_ONE, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9));
        all.put("romanianCnp", all(code(7, 2, "1-48 51-52 70-79"), cnp));
        all.put("romanianCnpCheck", cnp);
        // Romania, Codul fiscal, CUI: constant 753217532 from the right, ten times, modulo 11.
        all.put(
                "romanianCompanyNumber",
                new AfterLetters(
                        new RightWeightedCheck(1, 9, "00987654321", 2, 3, 5, 7, 1, 2, 3, 5, 7)));
        // Bulgaria, Ordinance RD-02-20-9/2012 (ESGRAON): month plus 20 or 40 by century.
        all.put(
                "bulgarianEgn",
                all(
                        shape(10, ANY),
                        new BirthDateAt(0, Order.YEAR_MONTH_DAY, 0, 20, 40),
                        check(11, REMAINDER_TEN_AS_ZERO, 2, 4, 8, 5, 10, 9, 7, 3, 6)));
        // Bulgaria, Law on Foreigners (LNCh): primes modulo 10.
        all.put(
                "bulgarianForeignerNumber",
                all(shape(10, ANY), check(10, REMAINDER, 21, 19, 17, 13, 11, 9, 7, 3, 1)));
        // Bulgaria, BULSTAT Register Act, EIK: two passes modulo 11; branches have thirteen digits.
        Validator eik =
                new TwoPassCheck(
                        new int[] {1, 2, 3, 4, 5, 6, 7, 8},
                        new int[] {3, 4, 5, 6, 7, 8, 9, 10},
                        true);
        Validator branch =
                part(8, 5, new TwoPassCheck(new int[] {2, 7, 3, 5}, new int[] {4, 9, 5, 7}, true));
        all.put(
                "bulgarianCompanyNumber",
                any(all(shape(9, ANY), eik), all(shape(13, ANY), eik, branch)));
        // Moldova, HG 333/2002 (IDNP) and IDNO: 7-3-1 modulo 10.
        Validator moldovan = check(10, REMAINDER, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1);
        all.put("moldovanPersonalNumber", all(shape(13, "02"), moldovan));
        all.put("moldovanCompanyNumber", all(shape(13, "1"), moldovan));
        all.put("moldovanNumber", all(shape(13, ANY), moldovan));
    }

    /// Slovenia and its neighbours, Uradni list SRS 8/1980 (EMŠO, JMBG): date, region, modulo 11.
    private static void masterCitizenNumbers(Map<String, Validator> all) {
        Validator number =
                all(
                        shape(13, ANY),
                        born(0, Order.DAY_MONTH_LONG_YEAR),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2));
        all.put("emso", number);
        all.put("bosnianCitizenNumber", all(number, code(7, 2, "1 10-19")));
        all.put("montenegrinCitizenNumber", all(number, code(7, 2, "2 21-29")));
        all.put("croatianCitizenNumber", all(number, code(7, 2, "3 30-39")));
        all.put("macedonianCitizenNumber", all(number, code(7, 2, "4 41-49")));
        all.put("slovenianCitizenNumber", all(number, code(7, 2, "5 50-59")));
        all.put("serbianCitizenNumber", all(number, code(7, 2, "6-8 60-96")));
    }

    private static void companiesOfTheBalkans(Map<String, Validator> all) {
        // Croatia, Zakon o osobnom identifikacijskom broju, NN 60/2008: ISO/IEC 7064 MOD 11,10.
        all.put("croatianOib", all(shape(11, ANY), Iso7064::mod11x10));
        // Slovenia, Zakon o davčni službi: weights 8 to 2 modulo 11.
        all.put(
                "slovenianTaxNumber",
                new AfterLetters(
                        all(
                                shape(8, NOT_ZERO),
                                check(11, COMPLEMENT_TEN_AS_ZERO, 8, 7, 6, 5, 4, 3, 2))));
        // Serbia, Pravilnik o dodeli PIB: ISO/IEC 7064 MOD 11,10.
        all.put("serbianTaxNumber", all(shape(9, NOT_ZERO), Iso7064::mod11x10));
        // Montenegro, Poreska uprava, PIB: weights 8 to 2 modulo 11.
        all.put(
                "montenegrinTaxNumber",
                all(shape(8, ANY), check(11, COMPLEMENT_TEN_AS_ZERO, 8, 7, 6, 5, 4, 3, 2)));
        // North Macedonia, Uprava za javni prihodi, EDB: modulo 11.
        int[] weights = {7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
        Validator macedonian = all(shape(13, ANY), check(11, COMPLEMENT_TEN_AS_ZERO, weights));
        all.put("macedonianTaxNumber", new AfterLetters(all(code(0, 1, "4-5"), macedonian)));
        all.put("macedonianTaxCheck", new AfterLetters(macedonian));
        // Albania, DPSHTRR, NID: decade and year, month (women plus 50, foreigners plus 30), day.
        all.put(
                "albanianId",
                all(shape(10, ANY), code(2, 2, "1-12 31-42 51-62 81-92"), code(4, 2, "1-31")));
    }

    private static void russia(Map<String, Validator> all) {
        // Russia, Приказ ФНС ЕД-7-14/559@ (INN): one check digit modulo 11, people have two.
        Validator company =
                all(shape(10, ANY), check(11, REMAINDER_TEN_AS_ZERO, 2, 4, 10, 3, 5, 9, 4, 6, 8));
        Validator person =
                all(
                        shape(12, ANY),
                        check(11, REMAINDER_TEN_AS_ZERO, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8),
                        check(11, REMAINDER_TEN_AS_ZERO, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8));
        all.put("russianInn", any(company, person));
        all.put("russianSnils", new RussianSnils());
        // Russia, Приказ Минфина 169н (OGRN, OGRNIP): remainder by 11 or 13, last digit.
        NumberCheck.Rule last = NumberCheck.Rule.REMAINDER_LAST_DIGITS;
        all.put(
                "russianOgrn",
                any(
                        all(shape(13, "12356789"), new NumberCheck(12, 1, 11, last)),
                        all(shape(15, "34"), new NumberCheck(14, 1, 13, last))));
        // Belarus, Постановление МНС (UNP): primes modulo 11, 10 is never given.
        all.put(
                "belarusianTaxNumber",
                all(shape(9, "1234567"), check(11, REMAINDER, 29, 23, 19, 17, 13, 7, 5, 3)));
        // Belarus, identification number: sex and century, date of birth.
        all.put("belarusianPersonalNumber", all(shape(14, ANY), born(1, Order.DAY_MONTH_YEAR)));
    }

    private static void ukraine(Map<String, Validator> all) {
        // Ukraine, Наказ Мінфіну 822/2017 (RNTRC): days since 1900, serial, modulo 11.
        all.put(
                "ukrainianTaxNumber",
                all(shape(10, ANY), check(11, REMAINDER_TEN_AS_ZERO, -1, 5, 7, 9, 4, 6, 10, 5, 7)));
        // Ukraine, Держстат, EDRPOU: two passes modulo 11, other weights in the middle range.
        Validator middle =
                all(
                        code(0, 1, "3-5"),
                        new TwoPassCheck(
                                new int[] {7, 1, 2, 3, 4, 5, 6},
                                new int[] {9, 3, 4, 5, 6, 7, 8},
                                true));
        Validator outer =
                all(
                        code(0, 1, "0-2 6-9"),
                        new TwoPassCheck(
                                new int[] {1, 2, 3, 4, 5, 6, 7},
                                new int[] {3, 4, 5, 6, 7, 8, 9},
                                true));
        all.put("ukrainianCompanyNumber", all(shape(8, ANY), any(middle, outer)));
        // Ukraine, Постанова КМУ 302/2015 (UNZR): date of birth and five digits.
        all.put("ukrainianRegisterNumber", all(shape(13, ANY), born(0, Order.FULL_YEAR_MONTH_DAY)));
    }
}
