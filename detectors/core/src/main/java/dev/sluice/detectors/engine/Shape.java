package dev.sluice.detectors.engine;

import java.util.ArrayList;
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

    /// First places at which each digit and letter is told apart.
    private static final int TOLD = 1;

    /// Places that are kept, whatever they tell.
    private static final int LEAST = 2;

    /// Estimated share of places where a unit begins: in JSON and forms there are many.
    private static final double EDGES = 0.05;

    /// Most places of a shape.
    static final int DEPTH = 40;

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

    /// The same with all digits where there are some, and all letters of a case, but for the first
    /// places: tables of many shapes would have too many states to tell them apart.
    Shape widened() {
        List<SymbolSet> wider = new ArrayList<>();
        for (int i = 0; i < depth(); i++) {
            wider.add(i < TOLD ? places.get(i) : places.get(i).widened());
        }
        return wider.equals(places) ? this : new Shape(before, wider, OPEN);
    }

    /// The same without last places at which words and what parts them may stand: they tell almost
    /// nothing, and a table of them would have to be walked to their end.
    Shape trimmed() {
        int depth = depth();
        while (!isExact() && depth > LEAST && places.get(depth - 1).hasProse()) {
            depth--;
        }
        return depth == depth() ? this : new Shape(before, places.subList(0, depth), OPEN);
    }

    /// Estimated share of all places in ordinary text where the shape holds.
    double density() {
        double edges = before.contains(Edges.UNIT_EDGE) ? EDGES : 0;
        return (before.weight() + edges) * density(places);
    }

    /// Estimated share of places in ordinary text that go on like this.
    static double density(List<SymbolSet> places) {
        double density = 1;
        for (SymbolSet place : places) {
            density *= place.weight();
        }
        return density;
    }
}
