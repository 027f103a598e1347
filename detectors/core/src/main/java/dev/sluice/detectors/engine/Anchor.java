package dev.sluice.detectors.engine;

import org.jspecify.annotations.Nullable;

/// A rare byte without which patterns do not match, such as the `@` of an address: patterns that
/// could begin at any word are tried only in the run of bytes before one.
///
/// @param symbol the byte, 0 to 127
/// @param run bytes that may stand in a match before it
/// @param before most bytes of a match before it
record Anchor(int symbol, SymbolSet run, int before) {

    /// Bytes that are rare enough in ordinary text to be worth looking for, the rarest first.
    private static final String RARE = "@^~|#$%&*<>?+\\=";

    /// The anchor of all patterns of an automaton; null if they have none in common.
    static @Nullable Anchor of(Automaton automaton) {
        for (int i = 0; i < RARE.length(); i++) {
            SymbolSet run = bytesBefore(automaton, RARE.charAt(i));
            if (run != null) {
                return new Anchor(RARE.charAt(i), run, automaton.reach());
            }
        }
        return null;
    }

    /// The anchor of the patterns of both, which have the same symbol.
    Anchor joined(Anchor other) {
        return new Anchor(symbol, run.copy().add(other.run), Math.max(before, other.before));
    }

    /// The bytes of matches before the first `symbol`; null if there are matches without it.
    private static @Nullable SymbolSet bytesBefore(Automaton automaton, int symbol) {
        Nfa nfa = automaton.nfa();
        NodeSet reached = new NodeSet(nfa.size());
        SymbolSet run = new SymbolSet();
        for (int rank = 0; rank < automaton.patterns(); rank++) {
            reached.add(automaton.root(rank));
        }
        // The set grows while it is read.
        for (int i = 0; i < reached.size(); i++) {
            int node = reached.get(i);
            int[] data = nfa.data(node);
            switch (nfa.kind(node)) {
                case Nfa.SPLIT -> {
                    for (int target : data) {
                        reached.add(target);
                    }
                }
                case Nfa.ASSERT -> reached.add(data[1]);
                case Nfa.BYTES -> {
                    for (int e = 0; e < data.length; e += 3) {
                        if (data[e] != symbol || data[e + 1] != symbol) {
                            run.add(data[e], data[e + 1]);
                            reached.add(data[e + 2]);
                        }
                    }
                }
                default -> {
                    return null;
                }
            }
        }
        return run.remove(symbol);
    }
}
