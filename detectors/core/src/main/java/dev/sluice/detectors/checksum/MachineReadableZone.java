package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// The machine readable zone of a travel document, with all its check digits.
///
/// ICAO Doc 9303, part 3 section 4.9 (check digits: weights 7, 3, 1 modulo 10, letters count from A
/// as 10, the filler as 0), parts 4 (TD3, passports), 5 (TD1, cards) and 6 (TD2). Lines may be
/// parted by line ends or spaces or not at all; the last line of a passport may stand alone.
final class MachineReadableZone implements Validator {

    /// The layouts by their size: where number, birth, expiry and optional data begin.
    private enum Layout {
        TD3_SECOND_LINE(44, 0),
        TD3(88, 44),
        TD2(72, 36),
        TD1(90, 0);

        private final int length;

        /// Index of the line that begins with the document number.
        private final int line;

        Layout(int length, int line) {
            this.length = length;
            this.line = line;
        }
    }

    private static final int FILLER = 0;
    private static final byte[] WEIGHTS = {7, 3, 1};

    private final boolean passport;

    /// @param passport whether TD3 is meant, else TD1 or TD2
    MachineReadableZone(boolean passport) {
        this.passport = passport;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += value(text[i]) >= 0 ? 1 : 0;
        }
        if (passport) {
            return (count == Layout.TD3.length && holds(Layout.TD3, text, from, to))
                    || (count == Layout.TD3_SECOND_LINE.length
                            && holds(Layout.TD3_SECOND_LINE, text, from, to));
        }
        return (count == Layout.TD2.length && holds(Layout.TD2, text, from, to))
                || (count == Layout.TD1.length && holdsCard(text, from, to));
    }

    private static boolean holds(Layout layout, byte[] text, int from, int to) {
        int line = layout.line;
        int last = layout.length - 1;
        boolean optional =
                layout == Layout.TD2
                        || isFilled(text, from, to, last - 1)
                        || checks(text, from, to, last - 1, line + 28, last - 1);
        int sum = sum(text, from, to, line, line + 10, 0);
        sum = sum(text, from, to, line + 13, line + 20, sum);
        sum = sum(text, from, to, line + 21, last, sum);
        return checks(text, from, to, line + 9, line, line + 9)
                && checks(text, from, to, line + 19, line + 13, line + 19)
                && checks(text, from, to, line + 27, line + 21, line + 27)
                && optional
                && digit(text, from, to, last) == weighted(sum);
    }

    /// TD1: the number stands in the first line, both dates and the composite digit in the second.
    private static boolean holdsCard(byte[] text, int from, int to) {
        int sum = sum(text, from, to, 5, 30, 0);
        sum = sum(text, from, to, 30, 37, sum);
        sum = sum(text, from, to, 38, 45, sum);
        sum = sum(text, from, to, 48, 59, sum);
        boolean number = isFilled(text, from, to, 14) || checks(text, from, to, 14, 5, 14);
        return number
                && checks(text, from, to, 36, 30, 36)
                && checks(text, from, to, 44, 38, 44)
                && digit(text, from, to, 59) == weighted(sum);
    }

    private static boolean checks(byte[] text, int from, int to, int check, int first, int end) {
        return digit(text, from, to, check) == weighted(sum(text, from, to, first, end, 0));
    }

    /// Adds characters to a sum that also holds how many there were, so that ranges can follow each
    /// other.
    private static int sum(byte[] text, int from, int to, int first, int end, int before) {
        int sum = before / WEIGHTS.length;
        int place = before % WEIGHTS.length;
        int at = 0;
        for (int i = from; i < to && at < end; i++) {
            int value = value(text[i]);
            if (value < 0) {
                continue;
            }
            if (at++ >= first) {
                sum += value * WEIGHTS[place];
                place = (place + 1) % WEIGHTS.length;
            }
        }
        return sum * WEIGHTS.length + place;
    }

    private static int weighted(int sum) {
        return sum / WEIGHTS.length % 10;
    }

    private static boolean isFilled(byte[] text, int from, int to, int index) {
        return byteAt(text, from, to, index) == '<';
    }

    private static int digit(byte[] text, int from, int to, int index) {
        byte b = byteAt(text, from, to, index);
        return Digits.isDigit(b) ? b - '0' : -1;
    }

    private static byte byteAt(byte[] text, int from, int to, int index) {
        int left = index;
        for (int i = from; i < to; i++) {
            if (value(text[i]) >= 0 && left-- == 0) {
                return text[i];
            }
        }
        return 0;
    }

    private static int value(byte b) {
        return b == '<' ? FILLER : Digits.value36(b);
    }
}
