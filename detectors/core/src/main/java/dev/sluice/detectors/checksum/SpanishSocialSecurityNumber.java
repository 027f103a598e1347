package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Spanish social security number (NUSS, número de afiliación).
///
/// Tesorería General de la Seguridad Social, Real Decreto 84/1996, artículo 21: two digits of the
/// province, eight of the number, and the remainder of both by 97; a number below ten million is
/// written without its leading zero for that.
final class SpanishSocialSecurityNumber implements Validator {

    private static final long TEN_MILLIONS = 10_000_000;

    private final boolean keepsZero;

    /// @param keepsZero whether a leading zero is kept all the same
    SpanishSocialSecurityNumber(boolean keepsZero) {
        this.keepsZero = keepsZero;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 12);
        long province = number / 10_000_000_000L;
        long person = number / 100 % 100_000_000;
        if (person <= 0 || province < 1 || (province > 53 && province != 66)) {
            return false;
        }
        long base =
                province * (person < TEN_MILLIONS && !keepsZero ? TEN_MILLIONS : 10 * TEN_MILLIONS)
                        + person;
        return base % 97 == number % 100;
    }
}
