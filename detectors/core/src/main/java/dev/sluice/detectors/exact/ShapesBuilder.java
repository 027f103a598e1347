package dev.sluice.detectors.exact;

/// Collects the shapes of values. One owner.
public final class ShapesBuilder {

    private boolean email;
    private long words;
    private long wordLengths;
    private long names;
    private long nameLengths;
    private long digits;
    private long plain;
    private long phones;
    private long numbers;
    private boolean dates;

    void email() {
        email = true;
    }

    void date() {
        dates = true;
    }

    void plain(int length, boolean onlyDigits) {
        if (onlyDigits) {
            digits |= Shapes.bit(length);
        } else {
            plain |= Shapes.bit(length);
        }
    }

    void phone(int length) {
        phones |= Shapes.bit(length);
    }

    void number(int length) {
        numbers |= Shapes.bit(length);
    }

    void words(int count, int length) {
        words |= 1L << count;
        wordLengths |= Shapes.bit(length);
    }

    void name(int count, int length) {
        names |= 1L << count;
        nameLengths |= Shapes.bit(length);
    }

    Shapes build() {
        return new Shapes(
                email,
                words,
                wordLengths,
                names,
                nameLengths,
                digits,
                plain,
                phones,
                numbers,
                dates);
    }
}
