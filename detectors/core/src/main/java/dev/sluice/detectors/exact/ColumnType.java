package dev.sluice.detectors.exact;

import java.util.List;
import java.util.Locale;

/// What a column of a table holds, and with it how its values are normalised.
public enum ColumnType {
    /// Lower case.
    EMAIL(List.of(Form.EMAIL)),
    /// Digits, as an international number where that can be told.
    PHONE(List.of(Form.PHONE)),
    /// Letters and digits, without spaces and signs.
    IBAN(List.of(Form.PLAIN)),
    /// Digits.
    CARD(List.of(Form.PLAIN)),
    /// Letters and digits, without spaces and signs; at least one digit.
    ID(List.of(Form.PLAIN)),
    /// Words in any order: `Smith, John` is `John Smith`.
    NAME(List.of(Form.NAME)),
    /// Words in their order.
    TEXT(List.of(Form.WORDS)),
    /// Digits without leading zeros.
    NUMBER(List.of(Form.NUMBER)),
    /// A day: `1990-01-31`, `31.01.1990`, `01/31/1990` or `19900131`.
    DATE(List.of(Form.YEAR_FIRST, Form.DAY_FIRST, Form.MONTH_FIRST));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Form> forms;

    ColumnType(List<Form> forms) {
        this.forms = forms;
    }

    /// The forms that its values may have in a text, the one that wins first.
    List<Form> forms() {
        return forms;
    }

    /// The name on the command line and in records.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether values are selective enough to be searched for.
    public boolean mayBePrimary() {
        return this != DATE;
    }
}
