package dev.sluice.detectors.engine;

import java.util.List;

/// A way in which the run that matches begin with may end.
///
/// @param end the first byte that is not of the run
/// @param next what may stand behind it
/// @param third what may stand behind that
record RunExit(SymbolSet end, SymbolSet next, SymbolSet third) {

    /// Bytes that are looked at.
    static final int DEPTH = 3;

    /// Estimated share of all places in ordinary text.
    double weight() {
        return end.weight() * next.weight() * third.weight();
    }

    /// What the bytes around its place have to be.
    Shape shape(SymbolSet run) {
        return new Shape(run, List.of(end, next, third), Shape.OPEN);
    }
}
