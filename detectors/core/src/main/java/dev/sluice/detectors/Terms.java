package dev.sluice.detectors;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Words and phrases that a detector finds as they stand: a dictionary.
///
/// A term is found whatever the case of its letters, in all alphabets that have cases, and where no
/// letter or digit touches it. Between the words of a phrase there is one space, tab, line end,
/// hyphen or underscore, whichever of them the list has; `'` also stands for `’`. The boundary, the
/// validators and the `maxLength` of the detector are for its patterns and not for its terms; its
/// hotwords and exclusions are for both.
///
/// @param words all languages together, each of 1 to [#MAX_BYTES] bytes with a letter or a digit
/// @param likelihood of a match without context
/// @param contextRequired whether a match counts only near a hotword or in a field so named
public record Terms(List<String> words, Likelihood likelihood, boolean contextRequired) {

    /// Longest term, in bytes.
    public static final int MAX_BYTES = 128;

    /// @throws IllegalArgumentException if there is no word, or one that is no term
    public Terms {
        words = List.copyOf(words);
        if (words.isEmpty() || !words.stream().allMatch(Terms::isTerm)) {
            throw new IllegalArgumentException(
                    "a term has 1 to " + MAX_BYTES + " bytes, and a letter or a digit");
        }
    }

    /// Whether `text` may be one of the words.
    public static boolean isTerm(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
