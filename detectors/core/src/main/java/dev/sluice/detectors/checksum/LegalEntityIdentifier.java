package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A legal entity identifier.
///
/// ISO 17442-1:2020, section 5: eighteen letters and digits and two check digits of ISO/IEC 7064
/// MOD 97-10. Digits alone are none: they would collide with other numbers.
final class LegalEntityIdentifier implements Validator {

    private static final int LENGTH = 20;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        return Digits.countAlphanumeric(text, from, to) == LENGTH
                && Digits.count(text, from, to) < 0
                && Iso7064.mod97(text, from, to);
    }
}
