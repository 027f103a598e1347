package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A French tax number (numéro fiscal de référence, SPI).
///
/// OECD, Tax Identification Numbers: France, section I, as the Direction générale des Finances
/// publiques states it: thirteen digits, the first 0 to 3, the last three the remainder of the
/// first ten by 511.
final class FrenchTaxNumber implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 13);
        long base = number / 1000;
        return base > 0 && base / 1_000_000_000L <= 3 && base % 511 == number % 1000;
    }
}
