package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// An Ethereum address: 0x and forty hexadecimal digits, with the checksum of EIP-55 where both
/// cases are used.
///
/// EIP-55, Mixed-case checksum address encoding: a letter is a capital where the digit at its place
/// of the Keccak-256 hash of the address in small letters is eight or more.
final class EthereumAddress implements Validator {

    private static final int DIGITS = 40;

    private static final ThreadLocal<Work> WORK = ThreadLocal.withInitial(Work::new);

    /// What one thread hashes with.
    private static final class Work {
        private final byte[] small = new byte[DIGITS];
        private final Keccak256 hash = new Keccak256();
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (to - from != DIGITS + 2) {
            return false;
        }
        int start = from + 2;
        boolean small = false;
        boolean capital = false;
        boolean varied = false;
        for (int i = start; i < to; i++) {
            small |= text[i] >= 'a' && text[i] <= 'f';
            capital |= text[i] >= 'A' && text[i] <= 'F';
            varied |= text[i] != text[start];
            int value = Digits.value36(text[i]);
            if (value < 0 || value > 15) {
                return false;
            }
        }
        return varied && (!small || !capital || isChecked(text, start));
    }

    private static boolean isChecked(byte[] text, int start) {
        Work work = WORK.get();
        for (int i = 0; i < DIGITS; i++) {
            byte b = text[start + i];
            work.small[i] = Digits.isLetter(b) ? (byte) (b | 0x20) : b;
        }
        work.hash.of(work.small, DIGITS);
        for (int i = 0; i < DIGITS; i++) {
            byte b = text[start + i];
            if (Digits.isLetter(b) && (b < 'a') != work.hash.nibble(i) >= 8) {
                return false;
            }
        }
        return true;
    }
}
