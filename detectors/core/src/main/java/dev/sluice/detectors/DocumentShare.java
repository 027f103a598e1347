package dev.sluice.detectors;

/// A share of a document that was found.
///
/// @param name of the document, as its index has it
/// @param percent of the document that is there at least
public record DocumentShare(String name, int percent) {}
