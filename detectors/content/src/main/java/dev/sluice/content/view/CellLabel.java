package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// The words of a cell, kept for the next cell of its row: they may say what that is, as in tables
/// of `kind,value`.
final class CellLabel {

    /// Longer cells are no labels, in bytes.
    private static final int MOST = 64;

    /// More blanks stand in a sentence.
    private static final int BLANKS = 2;

    private final byte[] text = new byte[MOST];
    private int length;
    private int blanks;
    private boolean isLabel;
    private boolean isComplete;

    /// Begins another cell.
    void begin() {
        length = 0;
        blanks = 0;
        isLabel = true;
        isComplete = false;
    }

    /// More text of the cell.
    void add(byte[] cell, int from, int to) {
        if (!isLabel || to - from > MOST - length) {
            isLabel = false;
            return;
        }
        for (int i = from; i < to && isLabel; i++) {
            blanks += cell[i] == ' ' ? 1 : 0;
            isLabel = (cell[i] < '0' || cell[i] > '9') && blanks <= BLANKS;
            text[length++] = cell[i];
        }
    }

    /// The cell ended.
    ///
    /// @param isBeside whether another cell of its row follows
    void end(boolean isBeside) {
        isComplete = isBeside && isLabel && length > 0;
        length = isComplete ? length : 0;
        isLabel = false;
    }

    /// Whether a label stands before the cell that begins.
    boolean isComplete() {
        return isComplete;
    }

    /// The field of a cell behind the label.
    int field(FieldContexts contexts, int column) {
        return isComplete ? contexts.beside(column, text, 0, length) : column;
    }
}
