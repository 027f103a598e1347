package dev.sluice.detectors.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pattern as an automaton, with what bounds its matches.
///
/// @param id rank among all patterns of the scanner, detector by detector
/// @param detector index of its detector
/// @param nfa its automaton
/// @param edges what may stand beside a match
/// @param maxBytes longest match by the pattern itself, [Ast#UNBOUNDED] for no end
/// @param maxLength longest match that is found
/// @param gated whether it counts only in context
record CompiledPattern(
        int id, int detector, Nfa nfa, Edges edges, int maxBytes, int maxLength, boolean gated) {

    /// Each is itself: no two of a scanner have the same id.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id;
    }

    /// Whether a match may be longer than what is found of it.
    boolean isCut() {
        return maxBytes > maxLength;
    }

    /// How far a walk has to go, in bytes.
    int reach() {
        return Math.min(maxBytes, maxLength);
    }

    /// The most of several patterns' reaches.
    static int reach(List<CompiledPattern> patterns) {
        return patterns.stream().mapToInt(CompiledPattern::reach).max().orElse(1);
    }
}
