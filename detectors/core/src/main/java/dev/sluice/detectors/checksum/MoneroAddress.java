package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;
import java.util.Arrays;

/// An address of Monero in base 58: a network byte, two public keys, perhaps a payment id, and the
/// first four bytes of the Keccak-256 of all that.
///
/// CryptoNote Standard 007, annex A: eleven digits are eight bytes, and the seven at the end five.
/// Monero documentation, address types: 18 standard, 19 integrated, 42 subaddress.
final class MoneroAddress implements Validator {

    private static final String ALPHABET =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int BLOCK_DIGITS = 11;
    private static final int BLOCK_BYTES = 8;
    private static final int LAST_DIGITS = 7;
    private static final int LAST_BYTES = 5;
    private static final int CHECK_BYTES = 4;
    private static final int LONGEST = 77;
    private static final byte[] VALUES = values();

    private static final ThreadLocal<Work> WORK = ThreadLocal.withInitial(Work::new);

    /// What one thread decodes into.
    private static final class Work {
        private final byte[] bytes = new byte[LONGEST];
        private final Keccak256 hash = new Keccak256();
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int blocks = (to - from) / BLOCK_DIGITS;
        int length = blocks * BLOCK_BYTES + LAST_BYTES;
        if ((to - from) % BLOCK_DIGITS != LAST_DIGITS || length > LONGEST) {
            return false;
        }
        Work work = WORK.get();
        for (int i = 0; i < blocks; i++) {
            int at = from + i * BLOCK_DIGITS;
            if (!decode(text, at, BLOCK_DIGITS, work.bytes, i * BLOCK_BYTES, BLOCK_BYTES)) {
                return false;
            }
        }
        int last = blocks * BLOCK_BYTES;
        if (!decode(text, to - LAST_DIGITS, LAST_DIGITS, work.bytes, last, LAST_BYTES)) {
            return false;
        }
        boolean integrated = length == LONGEST;
        int network = work.bytes[0];
        if (integrated ? network != 19 : network != 18 && network != 42) {
            return false;
        }
        work.hash.of(work.bytes, length - CHECK_BYTES);
        return work.hash.check() == check(work.bytes, length - CHECK_BYTES);
    }

    /// Whether the digits are a number of so many bytes.
    private static boolean decode(
            byte[] text, int from, int digits, byte[] bytes, int at, int length) {
        Arrays.fill(bytes, at, at + length, (byte) 0);
        for (int i = from; i < from + digits; i++) {
            int carry = text[i] < 0 ? -1 : VALUES[text[i]];
            if (carry < 0) {
                return false;
            }
            for (int k = at + length - 1; k >= at; k--) {
                carry += (bytes[k] & 0xFF) * 58;
                bytes[k] = (byte) carry;
                carry >>>= 8;
            }
            if (carry != 0) {
                return false;
            }
        }
        return true;
    }

    private static int check(byte[] bytes, int at) {
        int check = 0;
        for (int i = at; i < at + CHECK_BYTES; i++) {
            check = check << 8 | (bytes[i] & 0xFF);
        }
        return check;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }
}
