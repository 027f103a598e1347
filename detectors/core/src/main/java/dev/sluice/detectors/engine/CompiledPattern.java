package dev.sluice.detectors.engine;

/// A pattern as an automaton, with what bounds its matches. Immutable.
final class CompiledPattern {

    private final int id;
    private final int detector;
    private final Nfa nfa;
    private final Edges edges;
    private final int maxBytes;
    private final int maxLength;

    /// @param id rank among all patterns of the scanner, detector by detector
    /// @param detector index of its detector
    /// @param maxBytes longest match by the pattern itself, [Ast#UNBOUNDED] for no end
    /// @param maxLength longest match that is found
    CompiledPattern(int id, int detector, Nfa nfa, Edges edges, int maxBytes, int maxLength) {
        this.id = id;
        this.detector = detector;
        this.nfa = nfa;
        this.edges = edges;
        this.maxBytes = maxBytes;
        this.maxLength = maxLength;
    }

    int id() {
        return id;
    }

    int detector() {
        return detector;
    }

    Nfa nfa() {
        return nfa;
    }

    Edges edges() {
        return edges;
    }

    int maxLength() {
        return maxLength;
    }

    /// Whether a match may be longer than what is found of it.
    boolean isCut() {
        return maxBytes > maxLength;
    }

    /// How far a walk has to go, in bytes.
    int reach() {
        return Math.min(maxBytes, maxLength);
    }
}
