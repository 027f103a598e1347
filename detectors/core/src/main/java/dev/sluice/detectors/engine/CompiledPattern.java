package dev.sluice.detectors.engine;

/// A pattern as an automaton, with what bounds its matches.
///
/// @param id rank among all patterns of the scanner, detector by detector
/// @param detector index of its detector
/// @param edges what may stand beside a match
/// @param maxBytes longest match by the pattern itself, [Ast#UNBOUNDED] for no end
/// @param maxLength longest match that is found
/// @param gate of its table, see [ContextGates]
record CompiledPattern(
        int id, int detector, Nfa nfa, Edges edges, int maxBytes, int maxLength, int gate) {

    /// Whether a match may be longer than what is found of it.
    boolean isCut() {
        return maxBytes > maxLength;
    }

    /// How far a walk has to go, in bytes.
    int reach() {
        return Math.min(maxBytes, maxLength);
    }
}
