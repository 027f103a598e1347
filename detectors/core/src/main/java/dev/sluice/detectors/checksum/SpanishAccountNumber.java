package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Spanish bank account number (código cuenta cliente, CCC).
///
/// Banco de España and Consejo Superior Bancario, norma 19, anexo: bank, branch, two check digits,
/// account; each check digit of weights 1, 2, 4, 8, 5, 10, 9, 7, 3, 6 modulo 11, 10 written 1.
final class SpanishAccountNumber implements Validator {

    private static final byte[] OFFICE = {4, 8, 5, 10, 9, 7, 3, 6};
    private static final byte[] ACCOUNT = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.count(text, from, to) != 20) {
            return false;
        }
        int checks = Digits.indexOf(text, from, to, 8);
        int account = Digits.indexOf(text, from, to, 10);
        long office = Digits.number(text, from, checks, 8);
        int written = (int) Digits.number(text, checks, account, 2);
        long number = Digits.number(text, account, to, 10);
        return office > 0 && written == check(office, OFFICE) * 10 + check(number, ACCOUNT);
    }

    private static int check(long number, byte[] weights) {
        int check = (11 - Digits.weighted(number, weights) % 11) % 11;
        return check == 10 ? 1 : check;
    }
}
