package dev.sluice.detectors.checksum;

import static dev.sluice.detectors.checksum.Checks.ANY;
import static dev.sluice.detectors.checksum.Checks.all;
import static dev.sluice.detectors.checksum.Checks.born;
import static dev.sluice.detectors.checksum.Checks.check;
import static dev.sluice.detectors.checksum.Checks.code;
import static dev.sluice.detectors.checksum.Checks.divides;
import static dev.sluice.detectors.checksum.Checks.letter;
import static dev.sluice.detectors.checksum.Checks.shape;
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.COMPLEMENT;

import dev.sluice.detectors.Validator;
import dev.sluice.detectors.checksum.BirthDateAt.Order;
import java.util.Map;

/// The numbers that the Nordic and Baltic countries give, each with the rule that it comes from.
final class NumbersOfNorthernEurope {

    private NumbersOfNorthernEurope() {}

    static void addTo(Map<String, Validator> all) {
        nordic(all);
        finland(all);
        baltic(all);
    }

    private static void nordic(Map<String, Validator> all) {
        // Norway, Folkeregisterforskriften § 2-2-1: date (D-number: day plus 40), two check digits.
        all.put(
                "norwegianBirthNumber",
                all(
                        shape(11, ANY),
                        new BirthDateAt(0, Order.DAY_MONTH_YEAR, 40, 40),
                        check(11, COMPLEMENT, 3, 7, 6, 1, 8, 9, 4, 5, 2),
                        check(11, COMPLEMENT, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // Norway, Enhetsregisterforskriften § 7, Brønnøysundregistrene: modulo 11.
        Validator organisation =
                all(shape(9, Checks.NOT_ZERO), check(11, COMPLEMENT, 3, 2, 7, 6, 5, 4, 3, 2));
        all.put("norwegianOrganisationNumber", all(code(0, 1, "8-9"), organisation));
        all.put("norwegianOrganisationCheck", organisation);
        // Norway, Bits, Kontonummer: modulo 11.
        all.put(
                "norwegianAccountNumber",
                all(shape(11, ANY), check(11, COMPLEMENT, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // Denmark, CPR-kontoret, Personnummeret i CPR: since 2007 only the date is sure.
        all.put("danishCpr", all(shape(10, ANY), new BirthDateAt(0, Order.DAY_MONTH_YEAR, 60)));
        // The same with the check digit that all numbers had until then: modulo 11.
        all.put(
                "danishCprOld",
                all(
                        shape(10, ANY),
                        new BirthDateAt(0, Order.DAY_MONTH_YEAR, 60),
                        divides(11, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)));
        // Any number of Denmark that is none of Sweden, where the word for it is the same.
        Validator swedish = new SwedishPersonalNumber();
        all.put(
                "danishCprApart",
                all(
                        shape(10, ANY),
                        new BirthDateAt(0, Order.DAY_MONTH_YEAR, 60),
                        (text, from, to) -> !swedish.accepts(text, from, to)));
        // Denmark, Erhvervsstyrelsen, CVR-nummer: modulo 11.
        all.put(
                "danishCompanyNumber",
                all(shape(8, Checks.NOT_ZERO), divides(11, 2, 7, 6, 5, 4, 3, 2, 1)));
        // Sweden, Folkbokföringslagen § 18: date (coordination number: day plus 60) and Luhn.
        all.put("swedishPersonalNumber", new SwedishPersonalNumber());
        // Sweden, lag 1974:174 § 1: the third digit is two at least, Luhn.
        all.put(
                "swedishOrganisationNumber",
                all(shape(10, "1256789"), code(2, 1, "2-9"), new Luhn()));
        all.put("swedishOrganisationCheck", all(shape(10, ANY), new Luhn()));
        // Sweden, Bankgirot, Kontonummer: Luhn over seven or eight digits.
        all.put("swedishBankgiro", all(shape(7, 8, ANY), new Luhn()));
        // Iceland, Þjóðskrá, kennitala: date (companies: day plus 40), serial, modulo 11, century.
        all.put(
                "icelandicKennitala",
                all(
                        shape(10, ANY),
                        new BirthDateAt(0, Order.DAY_MONTH_YEAR, 40),
                        code(9, 1, "0 8 9"),
                        check(11, COMPLEMENT, 3, 2, 7, 6, 5, 4, 3, 2)));
    }

    private static void finland(Map<String, Validator> all) {
        all.put("finnishPersonalCode", new FinnishPersonalCode());
        // Finland, Verohallinto ja PRH, Y-tunnus: modulo 11, remainder 1 is never given.
        all.put(
                "finnishBusinessId",
                all(shape(8, ANY), check(11, COMPLEMENT, 7, 9, 10, 5, 8, 4, 2)));
    }

    private static void baltic(Map<String, Validator> all) {
        // Estonia EVS 585, Lithuania Law on the Residents' Register art. 8: two passes modulo 11.
        all.put("balticPersonalCode", new BalticPersonalCode());
        // Estonia, Äriregister, registrikood: two passes modulo 11.
        all.put(
                "estonianRegisterCode",
                all(
                        shape(8, "1789"),
                        new TwoPassCheck(
                                new int[] {1, 2, 3, 4, 5, 6, 7},
                                new int[] {3, 4, 5, 6, 7, 8, 9},
                                true)));
        // Lithuania, Juridinių asmenų registras: two passes modulo 11.
        all.put(
                "lithuanianCompanyCode",
                all(
                        shape(9, "123"),
                        new TwoPassCheck(
                                new int[] {1, 2, 3, 4, 5, 6, 7, 8},
                                new int[] {3, 4, 5, 6, 7, 8, 9, 1},
                                true)));
        // Latvia, MK noteikumi 761/2017 and before: date, century, modulo 11. Codes given since
        // July 2017 begin with 32 and have no date and no check digit.
        all.put(
                "latvianPersonalCode",
                all(
                        shape(11, ANY),
                        born(0, Order.DAY_MONTH_YEAR),
                        code(6, 1, "0-2"),
                        new WeightedSum(11, 1, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1)));
        // The check digit alone, 0 where 10 is left.
        all.put(
                "latvianPersonalCheck",
                all(shape(11, ANY), letter("12345678900", 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)));
        // Latvia, Uzņēmumu reģistrs: eleven digits of which the weighted sum leaves 3.
        all.put(
                "latvianCompanyNumber",
                all(shape(11, "456789"), new WeightedSum(11, 3, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1)));
    }
}
