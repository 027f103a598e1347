package dev.sluice.detectors;

/// Removes a match whose whole text is something known to be harmless.
///
/// @param regex RE2 syntax; it must match the candidate from its first to its last byte
/// @param reason in plain words, shown by `sluice detectors show`
public record ExclusionRule(String regex, String reason) {}
