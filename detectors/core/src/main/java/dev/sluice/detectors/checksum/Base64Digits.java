package dev.sluice.detectors.checksum;

/// The values of Base64 characters: RFC 4648 sections 4 and 5.
final class Base64Digits {

    private Base64Digits() {}

    /// 0 to 63, or -1 for a character of neither alphabet.
    static int value(byte b) {
        if (b >= 'A' && b <= 'Z') {
            return b - 'A';
        }
        if (b >= 'a' && b <= 'z') {
            return b - 'a' + 26;
        }
        if (Digits.isDigit(b)) {
            return b - '0' + 52;
        }
        return switch (b) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }
}
