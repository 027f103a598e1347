package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A GitHub token with its embedded checksum.
///
/// GitHub engineering, "Behind GitHub's new authentication token formats" (2021): a prefix, an
/// underscore, random characters, and the CRC-32 of these in base 62 (digits, capitals, small
/// letters) as the last six, zeros in front.
final class GitHubToken implements Validator {

    private static final int CHECK = 6;
    private static final int BASE = 62;
    private static final int POLYNOMIAL = 0xEDB88320;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int start = from;
        while (start < to && text[start] != '_') {
            start++;
        }
        start++;
        int check = to - CHECK;
        if (check - start < CHECK) {
            return false;
        }
        long expected = 0;
        for (int i = check; i < to; i++) {
            int digit = digit(text[i]);
            if (digit < 0) {
                return false;
            }
            expected = expected * BASE + digit;
        }
        return expected == crc32(text, start, check);
    }

    /// ISO/IEC 8802-3, CRC-32, bit by bit: `java.util.zip.CRC32` would have to be allocated.
    static long crc32(byte[] text, int from, int to) {
        int crc = -1;
        for (int i = from; i < to; i++) {
            crc ^= text[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
        }
        return ~crc & 0xFFFF_FFFFL;
    }

    private static int digit(byte b) {
        if (Digits.isDigit(b)) {
            return b - '0';
        }
        if (b >= 'A' && b <= 'Z') {
            return b - 'A' + 10;
        }
        return b >= 'a' && b <= 'z' ? b - 'a' + 36 : -1;
    }
}
