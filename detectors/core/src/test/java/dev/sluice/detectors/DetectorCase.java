package dev.sluice.detectors;

import java.util.List;

/// A detector with the texts that prove it.
///
/// @param found at least one
/// @param notFound texts in which it must stay silent
record DetectorCase(Detector detector, List<Example> found, List<Counter> notFound) {

    DetectorCase {
        found = List.copyOf(found);
        notFound = List.copyOf(notFound);
    }

    /// @param text one unit
    /// @param values the exact findings in their order
    /// @param field name of the field, empty for none
    /// @param least likelihood that each finding must have
    record Example(String text, List<String> values, String field, Likelihood least) {

        Example {
            values = List.copyOf(values);
        }
    }

    /// @param text one unit
    /// @param field name of the field, empty for none
    /// @param below a finding less likely than this is allowed
    record Counter(String text, String field, Likelihood below) {}
}
