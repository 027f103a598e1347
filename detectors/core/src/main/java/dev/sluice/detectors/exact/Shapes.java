package dev.sluice.detectors.exact;

import java.nio.ByteBuffer;

/// Which shapes the values of some columns have: what has another shape need not be looked up.
///
/// @param email whether there are e-mail addresses
/// @param words bit `k`: values of `k` words in their order
/// @param wordLengths bit `n`: such values of `n` bytes without what stands between the words
/// @param names bit `k`: values of `k` words in any order
/// @param nameLengths bit `n`: such values of `n` bytes
/// @param digits bit `n`: plain values of `n` digits
/// @param plain bit `n`: plain values of `n` letters and digits
/// @param phones bit `n`: phone numbers of `n` digits
/// @param numbers bit `n`: numbers of `n` digits
/// @param dates whether there are days
record Shapes(
        boolean email,
        long words,
        long wordLengths,
        long names,
        long nameLengths,
        long digits,
        long plain,
        long phones,
        long numbers,
        boolean dates) {

    /// Bytes of its written form.
    static final int BYTES = 9 * Long.BYTES;

    /// Lengths from this one on share a bit.
    static final int LONGEST = 63;

    static long bit(int length) {
        return 1L << Math.min(length, LONGEST);
    }

    /// Whether anything but e-mail addresses is there.
    boolean hasTokens() {
        return (words | names | digits | plain | phones | numbers) != 0 || dates;
    }

    /// Whether tokens without a digit play no part.
    boolean isOfDigits() {
        return (words | names | plain) == 0;
    }

    /// Whether values are there whose separators do not count.
    boolean isCompact() {
        return (digits | plain | phones | numbers) != 0;
    }

    void write(ByteBuffer out) {
        out.putLong((email ? 1 : 0) | (dates ? 2 : 0));
        out.putLong(words).putLong(wordLengths).putLong(names).putLong(nameLengths);
        out.putLong(digits).putLong(plain).putLong(phones).putLong(numbers);
    }

    static Shapes read(ByteBuffer in) {
        long flags = in.getLong();
        return new Shapes(
                (flags & 1) != 0,
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                (flags & 2) != 0);
    }
}
