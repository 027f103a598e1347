package dev.sluice.detectors.exact;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What the index of a table says about itself: names and counts, no value.
///
/// @param columns in their order
/// @param country code of phone numbers in digits, or empty
/// @param rows of the table
/// @param primaries shapes of the values that are searched for
/// @param cells shapes of all values
/// @param entries of the keyed table
/// @param capacity entries that the keyed table has room for
/// @param built when, in seconds since 1970
@SuppressWarnings("EnumOrdinal") // the order of the types is the format
public record TableHeader(
        List<Column> columns,
        String country,
        long rows,
        Shapes primaries,
        Shapes cells,
        long entries,
        long capacity,
        long built) {

    /// Most columns of a table.
    public static final int MOST_COLUMNS = 16;

    /// Most rows of a table.
    public static final long MOST_ROWS = 1L << 28;

    private static final int ALIGNMENT = 64;

    public TableHeader {
        columns = List.copyOf(columns);
    }

    /// A column.
    ///
    /// @param primary whether its values are searched for
    /// @param values cells that have a value
    public record Column(String name, ColumnType type, boolean primary, long values) {}

    /// A header that is complete but for what only the whole table tells.
    ///
    /// @param built when, in seconds since 1970
    public static TableHeader draft(List<Column> columns, String country, long built) {
        Shapes none = new ShapesBuilder().build();
        return new TableHeader(columns, country, 0, none, none, 0, 0, built);
    }

    /// The same with what the whole table told.
    ///
    /// @param counted the columns with their values
    public TableHeader filled(
            List<Column> counted, long rowCount, ShapesBuilder primary, ShapesBuilder all) {
        return new TableHeader(
                counted, country, rowCount, primary.build(), all.build(), 0, 0, built);
    }

    /// The same with the size of the keyed table.
    public TableHeader sized(long used, long room) {
        return new TableHeader(columns, country, rows, primaries, cells, used, room, built);
    }

    /// Index of a column, or -1.
    public int column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /// Where the cells of the rows begin.
    public long cellsAt() {
        return aligned(IndexFile.PREAMBLE + (long) encode().length);
    }

    /// Bytes of a row's cells.
    public int rowBytes() {
        return columns.size() * Integer.BYTES;
    }

    /// The keyed table.
    public TableLayout table() {
        return new TableLayout(aligned(cellsAt() + rows * rowBytes()), capacity);
    }

    /// Its bytes; their number does not depend on counts and shapes.
    public byte[] encode() {
        ByteBuffer out =
                ByteBuffer.allocate(1024 + columns.size() * 1024).order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(built).putLong(rows).putLong(entries).putLong(capacity);
        primaries.write(out);
        cells.write(out);
        text(out, country);
        out.putInt(columns.size());
        for (Column column : columns) {
            text(out, column.name());
            out.put((byte) column.type().ordinal());
            out.put((byte) (column.primary() ? 1 : 0));
            out.putLong(column.values());
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    static TableHeader decode(ByteBuffer in) throws IndexException {
        try {
            long built = in.getLong();
            long rows = in.getLong();
            long entries = in.getLong();
            long capacity = in.getLong();
            Shapes primaries = Shapes.read(in);
            Shapes cells = Shapes.read(in);
            String country = text(in);
            int count = in.getInt();
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String name = text(in);
                ColumnType type = ColumnType.values()[in.get()];
                boolean primary = in.get() != 0;
                columns.add(new Column(name, type, primary, in.getLong()));
            }
            return new TableHeader(
                    columns, country, rows, primaries, cells, entries, capacity, built);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IndexException("it is damaged: its header cannot be read");
        }
    }

    static void text(ByteBuffer out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putShort((short) bytes.length).put(bytes);
    }

    static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getShort() & 0xFFFF];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static long aligned(long at) {
        return at + ALIGNMENT - 1 & -ALIGNMENT;
    }
}
