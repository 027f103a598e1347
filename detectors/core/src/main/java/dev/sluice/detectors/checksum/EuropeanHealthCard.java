package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// The card number of a European health insurance card (EHIC).
///
/// Decision S2 of the Administrative Commission (2010/C 106/09), annex, and EN 1867 (ISO/IEC
/// 7812-1): 80, the numeric country code of ISO 3166-1 in five digits with the issuer, twenty
/// digits in all; the member states that use a check digit do so by rules of their own.
final class EuropeanHealthCard implements Validator {

    /// Numeric codes of the member states, Iceland, Liechtenstein, Norway, Switzerland and the
    /// United Kingdom.
    private static final Validator STATE =
            Checks.code(
                    2,
                    5,
                    "40 56 100 191 196 203 208 233 246 250 276 300 348 352 372 380 428 438 440 442"
                            + " 470 528 578 616 620 642 703 705 724 752 756 826");

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        return Digits.count(text, from, to) == 20 && STATE.accepts(text, from, to);
    }
}
