package dev.sluice.detectors.engine;

import java.util.List;

/// The classes of what may stand before a match, over all patterns of a scanner. Immutable.
final class BeforeClasses {

    private final char[] ofSymbol;
    private final int[] representatives;

    BeforeClasses(List<CompiledPattern> patterns) {
        ByteClasses partition = new ByteClasses(Edges.BEFORE_SYMBOLS);
        for (int kind = 0; kind < Assertion.KINDS; kind++) {
            boolean[] in = new boolean[Edges.BEFORE_SYMBOLS];
            for (int symbol = 0; symbol < in.length; symbol++) {
                in[symbol] = kind(symbol) == kind;
            }
            partition.split(in);
        }
        partition.split(Edges.LETTER, Edges.LETTER);
        partition.split(0x80, 0xFF);
        for (CompiledPattern pattern : patterns) {
            pattern.edges().splitBefore(partition);
        }
        ofSymbol = partition.classes();
        representatives = partition.representatives();
    }

    int count() {
        return representatives.length;
    }

    /// Class of a symbol of [Edges].
    int of(int symbol) {
        return ofSymbol[symbol];
    }

    /// Kind of the class's symbols, see [Assertion].
    int kindOf(int beforeClass) {
        return kind(representatives[beforeClass]);
    }

    boolean allows(CompiledPattern pattern, int beforeClass) {
        return !pattern.edges().forbidsBefore(representatives[beforeClass]);
    }

    /// Kind of a symbol of [Edges], see [Assertion].
    static int kind(int symbol) {
        return symbol == Edges.UNIT_EDGE
                ? Assertion.EDGE
                : symbol == Edges.LETTER ? Assertion.OTHER : Assertion.kind(symbol);
    }
}
