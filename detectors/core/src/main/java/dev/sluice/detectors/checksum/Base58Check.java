package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;
import java.util.Arrays;

/// An address of twenty-five bytes in base 58: a version, a hash of twenty bytes, and the first
/// four bytes of its double SHA-256.
///
/// Bitcoin Core, `base58.h` and `base58.cpp`; XRP Ledger documentation, base58 encodings.
final class Base58Check implements Validator {

    private static final String BITCOIN =
            "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String XRP_LEDGER =
            "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
    private static final int LENGTH = 25;
    private static final int PAYLOAD = 21;

    private static final ThreadLocal<Work> WORK = ThreadLocal.withInitial(Work::new);

    /// What one thread decodes into.
    private static final class Work {
        private final byte[] bytes = new byte[LENGTH];
        private final Sha256 hash = new Sha256();
    }

    private final byte[] values = new byte[128];
    private final int[] versions;

    /// @param versions the first byte
    Base58Check(int... versions) {
        this(BITCOIN, versions);
    }

    private Base58Check(String alphabet, int... versions) {
        this.versions = versions.clone();
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
    }

    static Base58Check ofXrpLedger() {
        return new Base58Check(XRP_LEDGER, 0);
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        Work work = WORK.get();
        byte[] bytes = work.bytes;
        Arrays.fill(bytes, (byte) 0);
        for (int i = from; i < to; i++) {
            int carry = text[i] < 0 ? -1 : values[text[i]];
            if (carry < 0) {
                return false;
            }
            for (int k = LENGTH - 1; k >= 0; k--) {
                carry += (bytes[k] & 0xFF) * 58;
                bytes[k] = (byte) carry;
                carry >>>= 8;
            }
            if (carry != 0) {
                return false;
            }
        }
        return isVersion(bytes[0] & 0xFF)
                && hasLeadingOnes(text, from, to, bytes)
                && work.hash.doubled(bytes, PAYLOAD) == check(bytes);
    }

    private boolean isVersion(int version) {
        for (int known : versions) {
            if (known == version) {
                return true;
            }
        }
        return false;
    }

    /// Each zero byte at the front is written as one digit of the value 0.
    private boolean hasLeadingOnes(byte[] text, int from, int to, byte[] bytes) {
        int zeros = 0;
        while (zeros < LENGTH && bytes[zeros] == 0) {
            zeros++;
        }
        int ones = 0;
        while (from + ones < to && values[text[from + ones]] == 0) {
            ones++;
        }
        return zeros == ones;
    }

    private static int check(byte[] bytes) {
        int check = 0;
        for (int i = PAYLOAD; i < LENGTH; i++) {
            check = check << 8 | (bytes[i] & 0xFF);
        }
        return check;
    }
}
