package dev.sluice.detectors.engine;

/// The rows of a [Dfa]: one for each state, an entry for each class of bytes and for the unit's
/// end. Read only.
final class DfaRows {

    final char[] table;
    final char[] classes;
    final int shift;

    /// The class of the unit's end.
    final int end;

    /// @param table entries at `state << shift | class`
    /// @param classes class of each byte
    DfaRows(char[] table, char[] classes, int shift, int end) {
        this.table = table;
        this.classes = classes;
        this.shift = shift;
        this.end = end;
    }
}
