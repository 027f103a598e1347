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
import static dev.sluice.detectors.checksum.WeightedCheck.Rule.REMAINDER_TEN_AS_ZERO;

import dev.sluice.detectors.Validator;
import dev.sluice.detectors.checksum.BirthDateAt.Order;
import java.util.Map;

/// The numbers that the countries from Mexico to Argentina give, each with the rule that it comes
/// from.
final class NumbersOfLatinAmerica {

    private NumbersOfLatinAmerica() {}

    static void addTo(Map<String, Validator> all) {
        mexico(all);
        brazil(all);
        caribbean(all);
        andes(all);
        plata(all);
    }

    private static void mexico(Map<String, Validator> all) {
        all.put("mexicanCurp", new MexicanCurp());
        all.put("mexicanRfc", new MexicanRfc());
        // Mexico, IMSS, NSS: eleven digits, Luhn.
        all.put("mexicanSocialSecurityNumber", all(shape(11, ANY), new Luhn()));
        // Mexico, Banco de México, Circular 3/2012, anexo (CLABE): weights 3, 7, 1.
        all.put(
                "mexicanClabe",
                all(
                        shape(18, ANY),
                        check(10, COMPLEMENT, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7)));
        // Guatemala, RENAP, CUI: eight digits, check digit, department and municipality.
        all.put(
                "guatemalanCui",
                all(
                        shape(13, ANY),
                        check(11, REMAINDER, 2, 3, 4, 5, 6, 7, 8, 9),
                        code(9, 2, "1-22"),
                        code(11, 2, "1-38")));
        // Guatemala, SAT, NIT: weights 2, 3 … from the right modulo 11, 10 is written K.
        all.put(
                "guatemalanTaxNumber",
                new RightWeightedCheck(5, 11, "0K987654321", 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        // El Salvador, RNPN, DUI: weights 9 to 2 modulo 10.
        all.put("salvadoranId", all(shape(9, ANY), check(10, COMPLEMENT, 9, 8, 7, 6, 5, 4, 3, 2)));
        // El Salvador, Ministerio de Hacienda, NIT: municipality, date of birth, serial.
        all.put("salvadoranTaxNumber", all(shape(14, "019"), born(4, Order.DAY_MONTH_YEAR)));
        // The check digit, by the serial: modulo 11 over places, or over weights 2 to 7.
        Validator placed =
                all(
                        code(10, 3, "0-100"),
                        check(
                                11,
                                REMAINDER_TEN_AS_ZERO,
                                new int[] {14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2}));
        Validator weighted =
                all(
                        code(10, 3, "101-999"),
                        check(
                                11,
                                COMPLEMENT_TEN_AS_ZERO,
                                new int[] {2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2}));
        all.put("salvadoranTaxCheck", all(shape(14, "019"), any(placed, weighted)));
        // Nicaragua, CSE, cédula: municipality, date of birth, serial, letter.
        all.put("nicaraguanId", all(shape(14, ANY), born(3, Order.DAY_MONTH_YEAR)));
    }

    private static void brazil(Map<String, Validator> all) {
        // Brazil, Instrução Normativa RFB 2172/2024 (CPF): two check digits modulo 11.
        all.put(
                "brazilianCpf",
                all(
                        shape(11, ANY),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 10, 9, 8, 7, 6, 5, 4, 3, 2),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)));
        // Brazil, Instrução Normativa RFB 2229/2024 (CNPJ, also with letters).
        all.put(
                "brazilianCnpj",
                all(
                        shape(14, ANY),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)));
        // Brazil, Caixa, PIS/PASEP/NIT, and Denatran, Renavam: modulo 11.
        Validator worker =
                all(
                        shape(11, ANY),
                        check(11, COMPLEMENT_TEN_AS_ZERO, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2));
        all.put("brazilianPis", worker);
        all.put("brazilianRenavam", worker);
        // Brazil, Ministério da Saúde, Cartão Nacional de Saúde: weights 15 to 1.
        all.put(
                "brazilianHealthCard",
                all(
                        shape(15, "12789"),
                        divides(11, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)));
        all.put("brazilianDrivingLicence", new BrazilianDrivingLicence());
        all.put("brazilianVoterNumber", new BrazilianVoterNumber());
    }

    private static void caribbean(Map<String, Validator> all) {
        // Dominican Republic, Junta Central Electoral, cédula: Luhn; DGII, RNC: modulo 11.
        all.put("dominicanId", all(shape(11, ANY), new Luhn()));
        Validator rnc = all(shape(9, ANY), letter("21987654321", 7, 9, 8, 6, 5, 4, 3, 2));
        all.put("dominicanTaxNumber", all(code(0, 1, "1 4-6"), rnc));
        all.put("dominicanTaxCheck", rnc);
        // Cuba, Resolución 42/1990, número de identidad: date of birth, century.
        all.put("cubanId", all(shape(11, ANY), born(0, Order.YEAR_MONTH_DAY)));
    }

    private static void andes(Map<String, Validator> all) {
        // Colombia, DIAN, Orden Administrativa 4/1989 (NIT): primes from the right modulo 11.
        all.put(
                "colombianTaxNumber",
                new RightWeightedCheck(8, 10, "01987654321", 3, 7, 13, 17, 19, 23, 29, 37, 41, 43));
        // Ecuador, Registro Civil, cédula: province, Luhn; SRI, RUC of people and companies.
        Validator cedula = all(code(0, 2, "1-24 30"), code(2, 1, "0-6"), part(0, 10, new Luhn()));
        all.put("ecuadorianId", all(shape(10, ANY), cedula));
        Validator privateCompany =
                all(code(2, 1, "9"), check(11, COMPLEMENT_TEN_AS_ZERO, 4, 3, 2, 7, 6, 5, 4, 3, 2));
        Validator publicCompany =
                all(code(2, 1, "6"), check(11, COMPLEMENT_TEN_AS_ZERO, 3, 2, 7, 6, 5, 4, 3, 2));
        all.put(
                "ecuadorianTaxNumber",
                all(
                        shape(13, ANY),
                        code(0, 2, "1-24 30"),
                        code(10, 3, "1-20"),
                        any(cedula, privateCompany, publicCompany)));
        // Peru, SUNAT, RUC: kind of taxpayer, modulo 11.
        all.put(
                "peruvianTaxNumber",
                all(
                        shape(11, ANY),
                        code(0, 2, "10 15-17 20"),
                        check(11, COMPLEMENT_LAST_DIGIT, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // Peru, RENIEC, DNI with its verification character, a digit or a letter.
        all.put(
                "peruvianId",
                all(
                        shape(9, ANY),
                        any(
                                letter("65432110987", 3, 2, 7, 6, 5, 4, 3, 2),
                                letter("KJIHGFEDCBA", 3, 2, 7, 6, 5, 4, 3, 2))));
        all.put("chileanRut", new ChileanRut());
        all.put("venezuelanTaxNumber", new VenezuelanTaxNumber());
    }

    private static void plata(Map<String, Validator> all) {
        // Argentina, AFIP Resolución General 10/1997 (CUIT, CUIL).
        all.put(
                "argentineCuit",
                all(shape(11, "23"), check(11, COMPLEMENT, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // The same where ten is written 9 in place of another kind before the number.
        all.put(
                "argentineCuitAnywhere",
                all(shape(11, "235"), letter("09987654321", 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)));
        // Argentina, BCRA Comunicación A 2929 (CBU): bank and account, a check digit each.
        all.put(
                "argentineCbu",
                all(
                        shape(22, ANY),
                        part(0, 8, check(10, COMPLEMENT, 7, 1, 3, 9, 7, 1, 3)),
                        part(8, 14, check(10, COMPLEMENT, 3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3))));
        // Uruguay, DNIC, cédula: weights 2, 9, 8, 7, 6, 3, 4 modulo 10.
        all.put("uruguayanId", all(shape(8, NOT_ZERO), check(10, COMPLEMENT, 2, 9, 8, 7, 6, 3, 4)));
        // Uruguay, DGI, RUT: modulo 11.
        all.put(
                "uruguayanTaxNumber",
                new AfterLetters(
                        all(
                                shape(12, ANY),
                                code(0, 2, "1-22"),
                                check(11, COMPLEMENT, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2))));
        // Paraguay, SET, RUC: weights 2, 3 … from the right modulo 11, 10 is written 0.
        all.put(
                "paraguayanTaxNumber",
                new RightWeightedCheck(5, 8, "00987654321", 2, 3, 4, 5, 6, 7, 8, 9));
        Validator costaRican = all(shape(10, "3"), code(1, 3, "2-14 101-110"));
        all.put("costaRicanCompanyNumber", costaRican);
    }
}
