package dev.sluice.policies.transfer;

/// A registered document of which a share was found.
///
/// @param name of the document
/// @param percent of its words that were found
public record FoundDocument(GuardedName name, int percent) {}
