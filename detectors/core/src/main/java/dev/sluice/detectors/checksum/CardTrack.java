package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Track 1 or 2 of a magnetic stripe: ISO/IEC 7813:2006, sections 6 and 7.
///
/// The primary account number stands before the first `^` or `=` and must be one; the month of the
/// expiry date must be a month.
final class CardTrack implements Validator {

    private static final PaymentCard CARD = new PaymentCard();

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int first = from;
        while (first < to && !Digits.isDigit(text[first])) {
            first++;
        }
        int separator = first;
        while (separator < to && Digits.isDigit(text[separator])) {
            separator++;
        }
        if (separator == to || !CARD.accepts(text, first, separator)) {
            return false;
        }
        int date = text[separator] == '=' ? separator + 1 : afterName(text, separator + 1, to);
        return date + 4 <= to && isMonth(text, date + 2);
    }

    private static int afterName(byte[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] != '^') {
            i++;
        }
        return i + 1;
    }

    private static boolean isMonth(byte[] text, int at) {
        int month = (text[at] - '0') * 10 + text[at + 1] - '0';
        return Digits.isDigit(text[at]) && month >= 1 && month <= 12;
    }
}
