package dev.sluice.detectors;

import org.jspecify.annotations.Nullable;

/// One shape of a detector.
///
/// @param lead RE2 syntax of what stands directly before a value and is no part of it, such as
///   `password=`; at most [HotwordRule#MAX_BEFORE] bytes, null for nothing. The value begins where
///   the longest lead ends; the detector's left boundary does not count then
/// @param regex RE2 syntax over UTF-8 text; matched at every place, not only at the first
/// @param likelihood of a match that passed the validator, without context
/// @param validator checked on each match, or null
/// @param validatorName name of the validator in the catalogue, or null
/// @param contextRequired whether a match counts only near a hotword or in a field so named
public record DetectorPattern(
        @Nullable String lead,
        String regex,
        Likelihood likelihood,
        @Nullable Validator validator,
        @Nullable String validatorName,
        boolean contextRequired) {

    /// A shape that needs nothing before it.
    public DetectorPattern(
            String regex,
            Likelihood likelihood,
            @Nullable Validator validator,
            @Nullable String validatorName,
            boolean contextRequired) {
        this(null, regex, likelihood, validator, validatorName, contextRequired);
    }
}
