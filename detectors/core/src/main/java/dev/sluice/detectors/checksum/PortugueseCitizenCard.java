package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Portuguese citizen card number with its version and check digits.
///
/// AMA, Validação de Número de Documento do Cartão de Cidadão (Lei 7/2007): eight digits, a check
/// digit, two letters or digits and a digit; Luhn's formula in which a letter counts from A as 10
/// and nine is taken off what is above.
final class PortugueseCitizenCard implements Validator {

    private static final int LENGTH = 12;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != LENGTH) {
            return false;
        }
        int sum = 0;
        boolean twice = true;
        for (int i = from; i < to; i++) {
            int value = Digits.value36(text[i]);
            if (value < 0) {
                continue;
            }
            int part = twice ? value * 2 : value;
            sum += twice && part > 9 ? part - 9 : part;
            twice = !twice;
        }
        return sum % 10 == 0;
    }
}
