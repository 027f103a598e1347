package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A French VAT number behind its country: two characters and the SIREN.
///
/// Code général des impôts, article 286 ter, BOI-TVA-DECLA-20-10-10: two digits are twelve and
/// three times the remainder of the SIREN by 97, modulo 97; with a letter only the SIREN can be
/// checked.
final class FrenchVatNumber implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int start = Digits.indexOf(text, from, to, 2);
        long siren = Digits.number(text, start, to, 9);
        if (siren <= 0) {
            return false;
        }
        int key = (int) Digits.number(text, from, start, 2);
        boolean lettered = key < 0;
        return lettered ? Luhn.holds(siren) : key == (12 + 3 * (siren % 97)) % 97;
    }
}
