package dev.sluice.detectors;

import org.jspecify.annotations.Nullable;

/// One shape of a detector.
///
/// @param regex RE2 syntax over UTF-8 text; matched at every place, not only at the first
/// @param likelihood of a match that passed the validator, without context
/// @param validator checked on each match, or null
/// @param validatorName name of the validator in the catalogue, or null
/// @param contextRequired whether a match counts only near a hotword or in a field so named
public record DetectorPattern(
        String regex,
        Likelihood likelihood,
        @Nullable Validator validator,
        @Nullable String validatorName,
        boolean contextRequired) {}
