package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Patterns that one [Shape] stands for. Where the shape is exact it says all about a match; else a
/// table is walked.
///
/// @param shape of all its patterns
/// @param patterns ascending by id
/// @param patternIds their ids
/// @param table null where the shape is exact
/// @param gated whether all its patterns count only in context
record Lane(
        Shape shape,
        List<CompiledPattern> patterns,
        int[] patternIds,
        @Nullable LazyDfa table,
        boolean gated) {

    Lane(Shape shape, List<CompiledPattern> patterns, @Nullable LazyDfa table) {
        this(
                shape,
                List.copyOf(patterns),
                patterns.stream().mapToInt(CompiledPattern::id).toArray(),
                table,
                patterns.stream().allMatch(CompiledPattern::gated));
    }

    /// How far a match may go, in bytes.
    int reach() {
        return table == null ? shape.length() : CompiledPattern.reach(patterns);
    }

    /// The shape that is necessary for both.
    static Shape joined(Shape one, Shape other) {
        List<SymbolSet> places = new ArrayList<>();
        for (int i = 0; i < Math.min(one.depth(), other.depth()); i++) {
            places.add(one.places().get(i).copy().add(other.places().get(i)));
        }
        return new Shape(one.before().copy().add(other.before()), places, Shape.OPEN);
    }
}
