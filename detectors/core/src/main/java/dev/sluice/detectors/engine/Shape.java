package dev.sluice.detectors.engine;

import java.util.List;

/// What the bytes around a start must be for a match to begin there: the symbol before it, and the
/// symbols at the first places of it.
///
/// @param before what may stand before the start
/// @param places what may stand at each place from the start on; [Edges#UNIT_EDGE] for the unit's
///   end. Behind the last place anything may stand.
/// @param length length of the match if the shape says all about it, the right boundary included;
///   else [#OPEN]
record Shape(SymbolSet before, List<SymbolSet> places, int length) {

    /// Most places of a shape.
    static final int DEPTH = 24;

    /// The shape is necessary for a match and says not all about it.
    static final int OPEN = 0;

    Shape {
        places = List.copyOf(places);
    }

    boolean isExact() {
        return length != OPEN;
    }

    int depth() {
        return places.size();
    }

    /// Estimated share of all places in ordinary text where the shape holds.
    double density() {
        double density = before.weight();
        for (SymbolSet place : places) {
            density *= place.weight();
        }
        return density;
    }
}
