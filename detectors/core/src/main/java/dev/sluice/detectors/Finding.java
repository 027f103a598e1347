package dev.sluice.detectors;

import java.util.List;

/// What was found where. It never holds the text.
///
/// @param infoType what was found
/// @param likelihood final; it does not change after the finding was emitted
/// @param part name of the part, empty for a body that is no container
/// @param start first byte in the part: the start of the envelope of `ranges`
/// @param end one past the last byte in the part
/// @param ranges the stretches of the part that make up the value, ascending; one for plain text
/// @param fieldPath where in the document, such as `$.customer.iban`; empty where there are no
///   fields
public record Finding(
        InfoType infoType,
        Likelihood likelihood,
        String part,
        long start,
        long end,
        List<Range> ranges,
        String fieldPath) {

    public Finding {
        ranges = List.copyOf(ranges);
    }
}
