package dev.sluice.detectors.catalogue;

/// Where the rule of a detector comes from.
///
/// @param standard name of the standard or of the authority's document
/// @param section in it; empty where the whole document is meant
/// @param url of the issuing authority; empty where there is none
public record Source(String standard, String section, String url) {}
