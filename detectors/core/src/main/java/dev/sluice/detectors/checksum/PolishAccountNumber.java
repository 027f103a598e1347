package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Polish bank account number (NRB).
///
/// Zarządzenie nr 15/2010 Prezesa Narodowego Banku Polskiego: the twenty-six digits of the IBAN
/// without its country, check digits first.
final class PolishAccountNumber implements Validator {

    private static final int LENGTH = 26;

    /// What `PL` leaves behind the account: its letters as 25 and 21.
    private static final int COUNTRY = 2521;

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.count(text, from, to) != LENGTH) {
            return false;
        }
        int account = Digits.indexOf(text, from, to, 2);
        int remainder = Iso7064.remainder97(0, text, account, to);
        remainder = (remainder * 10_000 + COUNTRY) % 97;
        return Iso7064.remainder97(remainder, text, from, account) == 1;
    }
}
