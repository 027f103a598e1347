package dev.sluice.detectors;

/// Which bytes may not touch a match. The unit's start and end always bound it.
///
/// @param left RE2 class of bytes that may not stand directly before, empty for none
/// @param right RE2 class of bytes that may not stand directly after, empty for none
public record Boundary(String left, String right) {

    /// No letter, digit or underscore on either side, and no part of a longer UTF-8 word.
    public static final Boundary WORD = new Boundary("[0-9A-Za-z_]", "[0-9A-Za-z_]");

    /// Anything may touch the match.
    public static final Boundary NONE = new Boundary("", "");
}
