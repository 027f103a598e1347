package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A routing transit number of a bank in the United States.
///
/// American Bankers Association, Routing Number Administrative Board, Routing Number Policy: first
/// two digits 00 to 12, 21 to 32, 61 to 72 or 80; weights 3, 7, 1 modulo 10.
final class AbaRoutingNumber implements Validator {

    private static final byte[] WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7, 1};

    private final boolean isIssued;

    /// @param isIssued whether the first two digits have to be given
    AbaRoutingNumber(boolean isIssued) {
        this.isIssued = isIssued;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 9);
        int first = (int) (number / 10_000_000);
        boolean issued =
                first <= 12
                        || (first >= 21 && first <= 32)
                        || (first >= 61 && first <= 72)
                        || first == 80;
        return number > 10_000
                && (issued || !isIssued)
                && Digits.weighted(number, WEIGHTS) % 10 == 0;
    }
}
