package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// What people choose as a password rather than a word of a form, a name in code or a format.
///
/// NIST SP 800-63B section 3.1.1 sets no rule of composition and neither do we for what a password
/// may be; these bounds tell it from what else stands behind the word in text. There are letters,
/// and with them digits or signs that names in code do not have, or an [IrregularCase]; a value
/// without quotes is no name that a single digit ends, as `password2`.
final class PasswordText implements Validator {

    private static final String SIGNS = "!@#$%^&*?+=~|";

    private final boolean bare;

    /// @param bare whether the value stands without quotes and may be a name in code
    PasswordText(boolean bare) {
        this.bare = bare;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        boolean letter = false;
        boolean capitalInside = false;
        int digits = 0;
        int signs = 0;
        int others = 0;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            if ((b >= 'a' && b <= 'z') || b < 0) {
                letter = true;
            } else if (b >= 'A' && b <= 'Z') {
                letter = true;
                capitalInside |= i > from;
            } else if (Digits.isDigit(b)) {
                digits++;
            } else if (SIGNS.indexOf(b) >= 0) {
                signs++;
            } else {
                others++;
            }
        }
        boolean told = digits > 0 || (signs > 0 && (capitalInside || others == 0));
        return letter
                && (told || IrregularCase.is(text, from, to))
                && !(bare && digits + signs == 1 && Digits.isDigit(text[to - 1]))
                && !Placeholder.is(text, from, to);
    }
}
