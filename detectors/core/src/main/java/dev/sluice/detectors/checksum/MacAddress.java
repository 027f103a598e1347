package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An EUI-48 of twelve hexadecimal digits: IEEE 802-2014 section 8.
///
/// All zeros, all ones and other numbers of one repeated digit name no device.
final class MacAddress implements Validator {

    private static final int LENGTH = 12;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = 0;
        int first = -1;
        boolean same = true;
        for (int i = from; i < to; i++) {
            int value = Digits.value36(text[i]);
            if (value < 0) {
                continue;
            }
            if (value > 15) {
                return false;
            }
            first = count == 0 ? value : first;
            same &= value == first;
            count++;
        }
        return count == LENGTH && !same;
    }
}
