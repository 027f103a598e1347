package dev.sluice.detectors.exact;

import java.lang.foreign.MemorySegment;

/// The keyed index of a table, ready to be asked. Immutable, thread-safe. It holds no value, and
/// without the operator's key it says nothing about any.
public final class ExactIndex {

    private static final int COLUMN_SHIFT = 28;
    private static final int ROW_MASK = (1 << COLUMN_SHIFT) - 1;

    private final TableHeader header;
    private final IndexSecrets secrets;
    private final KeyedTable table;
    private final MemorySegment cells;
    private final String digest;

    private ExactIndex(TableHeader header, IndexSecrets secrets, MemorySegment file) {
        this.header = header;
        this.secrets = secrets;
        this.table = new KeyedTable(file, header.table(), header.entries());
        this.cells = file.asSlice(header.cellsAt(), header.rows() * header.rowBytes());
        this.digest = IndexFile.digest(file);
    }

    /// Opens an index.
    ///
    /// @param file the whole of it; lent for as long as the index is used
    /// @throws IndexException if it is no such index, is damaged, or belongs to another key
    public static ExactIndex open(MemorySegment file, ExactKey key) throws IndexException {
        TableHeader header = header(file);
        IndexSecrets secrets = IndexFile.unseal(file, key, header.table().end());
        return new ExactIndex(header, secrets, file);
    }

    /// What an index says about itself, without the key.
    ///
    /// @throws IndexException if it is no index of a table
    public static TableHeader header(MemorySegment file) throws IndexException {
        return TableHeader.decode(IndexFile.header(file, IndexFile.Kind.TABLE));
    }

    public TableHeader header() {
        return header;
    }

    /// Differs for every index.
    public String digest() {
        return digest;
    }

    IndexSecrets secrets() {
        return secrets;
    }

    KeyedTable table() {
        return table;
    }

    Phone phone() {
        return new Phone(header.country());
    }

    /// What an entry stands for.
    public static int entry(int column, int row) {
        return column << COLUMN_SHIFT | row;
    }

    static int column(int entry) {
        return entry >>> COLUMN_SHIFT;
    }

    static int row(int entry) {
        return entry & ROW_MASK;
    }

    /// The keyed hash of a cell, 0 if it has no value.
    int cell(int row, int column) {
        long at = (long) row * header.rowBytes() + (long) column * Integer.BYTES;
        return cells.get(KeyedTable.INT, at);
    }

    @Override
    public String toString() {
        return "ExactIndex[" + header.rows() + " rows]";
    }
}
