package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A vehicle identification number of any country: ISO 3779:2009, section 5.
///
/// Seventeen characters with letters and digits among them; outside North America the ninth is no
/// check digit.
final class VehicleIdShape implements Validator {

    private static final int LENGTH = 17;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int letters = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            letters += Digits.isLetter(text[i]) ? 1 : 0;
            digits += Digits.isDigit(text[i]) ? 1 : 0;
        }
        return letters + digits == LENGTH && letters >= 3 && digits >= 4;
    }
}
