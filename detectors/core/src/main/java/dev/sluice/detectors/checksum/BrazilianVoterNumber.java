package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Brazilian voter number (título de eleitor).
///
/// Tribunal Superior Eleitoral, Resolução 23.659/2021, artigo 36: a serial, two digits of the state
/// (01 to 28) and two check digits modulo 11; in São Paulo and Minas Gerais 0 is written 1.
final class BrazilianVoterNumber implements Validator {

    private static final byte[] SERIAL = {2, 3, 4, 5, 6, 7, 8, 9};
    private static final byte[] STATE = {7, 8, 9};
    private static final int STATES = 28;
    private static final int MINAS_GERAIS = 2;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 12);
        int state = (int) (number / 100 % 100);
        if (number <= 0 || state < 1 || state > STATES) {
            return false;
        }
        int first = check(Digits.weighted(number / 10_000, SERIAL), state);
        int second = check(Digits.weighted(state * 10L + first, STATE), state);
        return number % 100 == first * 10 + second;
    }

    private static int check(int sum, int state) {
        int remainder = sum % 11;
        if (remainder == 0 && state <= MINAS_GERAIS) {
            return 1;
        }
        return remainder == 10 ? 0 : remainder;
    }
}
