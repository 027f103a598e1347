package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Chilean RUT or RUN: seven or eight digits and a check digit, which may be K.
///
/// Servicio de Impuestos Internos, Decreto con Fuerza de Ley 3 (1969): weights 2 to 7 again and
/// again from the right, modulo 11; 10 is written K.
final class ChileanRut implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int last = Digits.lastIndex(text, from, to);
        if (last <= from) {
            return false;
        }
        long number = Digits.number(text, from, last, 7, 8);
        if (number < 1_000_000) {
            return false;
        }
        int sum = 0;
        int weight = 2;
        for (long rest = number; rest > 0; rest /= 10) {
            sum += (int) (rest % 10) * weight;
            weight = weight == 7 ? 2 : weight + 1;
        }
        int check = (11 - sum % 11) % 11;
        byte written = Digits.raised(text[last]);
        return check == 10 ? written == 'K' : written == '0' + check;
    }
}
