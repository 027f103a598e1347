package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// A Spanish tax number of a legal person (CIF, NIF of an entity).
///
/// Orden EHA/451/2008 and Real Decreto 1065/2007, artículo 22: a letter of the legal form, two
/// digits of the province, five more, and a control digit or letter (by legal form) of Luhn's
/// formula.
final class SpanishCif implements Validator {

    private static final String FORMS = "ABCDEFGHJNPQRSUVW";
    private static final String LETTERS = "JABCDEFGHI";

    /// Legal forms whose control is a letter, and whose control is a digit.
    private static final String LETTERED = "NPQRSW";

    private static final String NUMBERED = "ABEH";

    private final boolean anyControl;

    /// @param anyControl whether the control may be a letter or a digit in all forms
    SpanishCif(boolean anyControl) {
        this.anyControl = anyControl;
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        if (Digits.countAlphanumeric(text, from, to) != 9) {
            return false;
        }
        byte form = Digits.alphanumeric(text, from, to, 0);
        int first = Digits.indexOf(text, from, to, 1);
        int last = Digits.lastIndex(text, from, to);
        if (FORMS.indexOf(form) < 0 || Digits.number(text, first, last, 7) <= 0) {
            return false;
        }
        int check = Luhn.checkDigit(text, first, last);
        byte control = Digits.raised(text[last]);
        boolean letter = control == LETTERS.charAt(check) && isUsed(NUMBERED, form);
        boolean digit = control == '0' + check && isUsed(LETTERED, form);
        return letter || digit;
    }

    /// Whether a kind of control is used in the form, given those that have the other kind.
    private boolean isUsed(String others, byte form) {
        return anyControl || others.indexOf(form) < 0;
    }
}
