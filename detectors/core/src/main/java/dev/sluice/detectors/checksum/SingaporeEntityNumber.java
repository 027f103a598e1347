package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Singapore unique entity number (UEN).
///
/// Accounting and Corporate Regulatory Authority, UEN formats: businesses have eight digits and a
/// check letter, local companies the year, five digits and a check letter, all others T, S or R,
/// the year, two letters of the kind, four digits and a check letter that no public rule explains.
final class SingaporeEntityNumber implements Validator {

    private static final Validator BUSINESS = Checks.letter("XMKECAWLJDB", 10, 4, 9, 3, 8, 2, 7, 1);
    private static final Validator COMPANY =
            Checks.letter("ZKCMDNERGWH", 10, 8, 6, 4, 9, 7, 5, 3, 1);
    private static final Validator YEAR = Checks.code(0, 4, "1900-2099");

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        boolean lettered = Digits.isLetter(Digits.alphanumeric(text, from, to, 0));
        return switch (Digits.countAlphanumeric(text, from, to)) {
            case 9 -> BUSINESS.accepts(text, from, to);
            case 10 ->
                    lettered || (YEAR.accepts(text, from, to) && COMPANY.accepts(text, from, to));
            default -> false;
        };
    }
}
