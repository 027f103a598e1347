package dev.sluice.detectors.catalogue;

import dev.sluice.detectors.Likelihood;
import java.util.List;

/// A text in which a detector must find something.
///
/// @param text one unit
/// @param find the exact findings of this detector in the text, in their order; the whole text if
///   the entry names none
/// @param field name of the field that the unit stands in; empty for none
/// @param likelihood the least that each finding must have
public record Example(String text, List<String> find, String field, Likelihood likelihood) {

    public Example {
        find = List.copyOf(find);
    }
}
