package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A business identifier code (BIC, SWIFT code).
///
/// ISO 9362:2022, section 5: four characters of the party, the country, two of the party's suffix
/// (neither 0 nor 1 second in a connected one), and perhaps three of the branch.
final class BusinessIdentifierCode implements Validator {

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = Digits.countAlphanumeric(text, from, to);
        return (count == 8 || count == 11)
                && Countries.contains(
                        Digits.alphanumeric(text, from, to, 4),
                        Digits.alphanumeric(text, from, to, 5));
    }
}
