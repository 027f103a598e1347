package dev.sluice.detectors.catalogue;

import dev.sluice.detectors.Likelihood;

/// A text in which a detector must find nothing.
///
/// @param text one unit
/// @param reason why a reader might take it for a finding, and why it is none
/// @param field name of the field that the unit stands in; empty for none
/// @param below a finding less likely than this is allowed; VERY_UNLIKELY allows none at all
public record CounterExample(String text, String reason, String field, Likelihood below) {}
