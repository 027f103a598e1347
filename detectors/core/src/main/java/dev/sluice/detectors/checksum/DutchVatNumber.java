package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Dutch VAT identification number (btw-id) behind its country: nine digits, B, two digits.
///
/// Belastingdienst, btw-identificatienummer: of a legal entity the nine digits keep the "elfproef";
/// of a sole trader, since 2020, the whole with NL before it keeps ISO/IEC 7064 MOD 97-10.
final class DutchVatNumber implements Validator {

    private static final int NINE = 9;

    /// The remainder that `NL` leaves: its letters as 23 and 21.
    private static final int COUNTRY = 2321 % 97;

    private static final Validator ELEVEN = new DutchCitizenServiceNumber();

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != 12
                || Digits.alphanumeric(text, from, to, NINE) != 'B') {
            return false;
        }
        int letter = Digits.indexOf(text, from, to, NINE);
        return Digits.number(text, letter + 1, to, 2) > 0
                && Digits.number(text, from, letter, NINE) > 0
                && (ELEVEN.accepts(text, from, letter)
                        || Iso7064.remainder97(COUNTRY, text, from, to) == 1);
    }
}
