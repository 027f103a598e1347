package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Dutch citizen service number (BSN): nine digits, the "elfproef" with -1 for the last.
///
/// Logisch Ontwerp BSN, section on the burgerservicenummer (Rijksdienst voor Identiteitsgegevens).
final class DutchCitizenServiceNumber implements Validator {

    private static final byte[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        long number = Digits.number(text, from, to, 9);
        return number >= 1_000_000
                && number % 111_111_111 != 0
                && Digits.weighted(number, WEIGHTS) % 11 == 0;
    }
}
