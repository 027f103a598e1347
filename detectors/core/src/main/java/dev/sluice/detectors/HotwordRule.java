package dev.sluice.detectors;

import java.util.LinkedHashSet;
import java.util.List;

/// Words that make a match likelier when they stand near it or in the name of its field.
///
/// Words are compared without regard to ASCII case. Words with spaces count written together too,
/// as programs write them (`phone number`: `phoneNumber`). In text a word counts where no letter or
/// digit touches it (behind one that ends in a sign, as `password:`, anything may stand, and behind
/// one of six letters or more a capital that begins another: `passport` in `passportNo=`), but not
/// where it is the name of an element that ends, `</iban>`; in a field name (`customerIban`,
/// `card_number`) it counts where a word of the name begins, separators and case changes ignored; a
/// word of up to three letters must also end where a word of the name ends, and one in brackets,
/// such as `[token]`, must be the whole name.
///
/// @param words all languages together; at most 64 bytes each
/// @param before bytes before the match in which a word counts, 0 to 96
/// @param after bytes after the match in which a word counts, 0 to 48
/// @param raised likelihood of a match with context; it never lowers one
public record HotwordRule(List<String> words, int before, int after, Likelihood raised) {

    /// The furthest that text before a match may matter, in bytes.
    public static final int MAX_BEFORE = 96;

    /// The furthest that text after a match may matter, in bytes.
    public static final int MAX_AFTER = 48;

    /// @throws IllegalArgumentException if a window is out of range
    public HotwordRule {
        words = withJoined(words);
        if (before < 0 || before > MAX_BEFORE || after < 0 || after > MAX_AFTER) {
            throw new IllegalArgumentException("hotword window out of range");
        }
    }

    private static List<String> withJoined(List<String> words) {
        LinkedHashSet<String> all = new LinkedHashSet<>(words);
        for (String word : words) {
            if (word.indexOf(' ') >= 0) {
                all.add(word.replace(" ", ""));
            }
        }
        return List.copyOf(all);
    }
}
