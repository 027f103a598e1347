package dev.sluice.detectors.engine;

import java.util.List;

/// One of the [Shape]s that a pattern's matches begin with. Where the shape is exact it says all
/// about a match; else the pattern's table is walked.
///
/// @param isLiteral whether the shape begins with letters of its own, see [Literals]
/// @param opening bits of the [Openings] that the lane needs; all for one that needs none
record Lane(Shape shape, boolean isLiteral, CompiledPattern pattern, long opening) {

    /// How far a match may go, in bytes.
    int reach() {
        return shape.isExact() ? shape.length() : pattern.reach();
    }

    static List<Shape> shapes(List<Lane> lanes) {
        return lanes.stream().map(Lane::shape).toList();
    }

    /// What the lane says of a start that it allows, see [Outcome].
    int outcome() {
        return Outcome.of(pattern.id(), shape.length());
    }
}
