package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A segregated witness address: BIP-173 (version 0, checksum Bech32) and BIP-350 (versions 1 to
/// 16, checksum Bech32m).
final class Bech32 implements Validator {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2bc830a3;
    private static final int CHECK_LENGTH = 6;
    private static final byte[] VALUES = values();

    private final byte[] prefix;

    /// @param prefix the human-readable part, small letters
    Bech32(String prefix) {
        this.prefix = prefix.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int data = from + prefix.length + 1;
        if (to - data < 8 || text[data - 1] != '1' || isMixed(text, from, to)) {
            return false;
        }
        int check = expandedPrefix(text, from);
        for (int i = data; i < to && check != 0; i++) {
            int value = text[i] < 0 ? -1 : VALUES[text[i]];
            check = value < 0 ? 0 : step(check, value);
        }
        int version = text[data] < 0 ? -1 : VALUES[text[data]];
        return check == (version == 0 ? BECH32 : BECH32M)
                && isProgram(version, to - data - 1 - CHECK_LENGTH);
    }

    /// The checksum after the human-readable part; 0 if it is another one.
    private int expandedPrefix(byte[] text, int from) {
        int check = 1;
        for (int i = 0; i < prefix.length; i++) {
            if ((text[from + i] | 0x20) != prefix[i]) {
                return 0;
            }
            check = step(check, prefix[i] >>> 5);
        }
        check = step(check, 0);
        for (byte b : prefix) {
            check = step(check, b & 31);
        }
        return check;
    }

    private static int step(int check, int value) {
        int top = check >>> 25;
        int next = (check & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 0 ? 0 : GENERATOR[i];
        }
        return next;
    }

    /// Version 0 has twenty or thirty-two bytes, the others two to forty; five bits a character.
    private static boolean isProgram(int version, int characters) {
        int bytes = characters * 5 / 8;
        boolean padded = characters * 5 - bytes * 8 < 5;
        return padded
                && version <= 16
                && (version == 0 ? bytes == 20 || bytes == 32 : bytes >= 2 && bytes <= 40);
    }

    private static boolean isMixed(byte[] text, int from, int to) {
        boolean small = false;
        boolean capital = false;
        for (int i = from; i < to; i++) {
            small |= text[i] >= 'a' && text[i] <= 'z';
            capital |= text[i] >= 'A' && text[i] <= 'Z';
        }
        return small && capital;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            char c = ALPHABET.charAt(i);
            values[c] = (byte) i;
            values[Character.toUpperCase(c)] = (byte) i;
        }
        return values;
    }
}
