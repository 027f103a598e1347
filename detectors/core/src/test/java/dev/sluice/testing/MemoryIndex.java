package dev.sluice.testing;

import dev.sluice.detectors.exact.CellReader;
import dev.sluice.detectors.exact.ColumnType;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.detectors.exact.IndexException;
import dev.sluice.detectors.exact.IndexFile;
import dev.sluice.detectors.exact.IndexSecrets;
import dev.sluice.detectors.exact.KeyedTableWriter;
import dev.sluice.detectors.exact.ShapesBuilder;
import dev.sluice.detectors.exact.TableHeader;
import dev.sluice.detectors.exact.TableHeader.Column;
import dev.sluice.detectors.exact.TableLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Builds the index of a small table in memory, as the builder does it with files.
public final class MemoryIndex {

    /// The key of all of them.
    public static final ExactKey KEY =
            new ExactKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    private static final byte[] SALT = "sixteen bytes...".getBytes(StandardCharsets.US_ASCII);

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private String country = "";

    private record Entry(long place, long tag, int value) {}

    /// Adds a column.
    public MemoryIndex column(String name, ColumnType type, boolean primary) {
        columns.add(new Column(name, type, primary, 0));
        return this;
    }

    /// Sets the country code of phone numbers.
    public MemoryIndex country(String code) {
        country = code;
        return this;
    }

    /// Adds a row.
    public MemoryIndex row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /// Opens the index.
    public ExactIndex open() {
        try {
            return ExactIndex.open(MemorySegment.ofArray(bytes()), KEY);
        } catch (IndexException e) {
            throw new AssertionError(e);
        }
    }

    /// The index as a file has it.
    public byte[] bytes() {
        IndexSecrets secrets = KEY.secrets(SALT);
        CellReader reader = new CellReader(secrets, country);
        ShapesBuilder primaries = new ShapesBuilder();
        ShapesBuilder all = new ShapesBuilder();
        List<Entry> entries = new ArrayList<>();
        ByteBuffer cells =
                ByteBuffer.allocate(rows.size() * columns.size() * 4)
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                byte[] text = rows.get(row).get(column).getBytes(StandardCharsets.UTF_8);
                Column at = columns.get(column);
                if (!reader.read(at.type(), text, 0, text.length)) {
                    cells.putInt(0);
                    continue;
                }
                cells.putInt(reader.cell());
                reader.shape(all);
                if (at.primary()) {
                    reader.shape(primaries);
                    entries.add(
                            new Entry(reader.place(), reader.tag(), ExactIndex.entry(column, row)));
                }
            }
        }
        entries.sort(Comparator.comparingLong(entry -> TableLayout.order(entry.place)));
        TableHeader header =
                TableHeader.draft(columns, country, 0)
                        .filled(columns, rows.size(), primaries, all)
                        .sized(entries.size(), entries.size());
        try {
            return write(header, cells, entries, secrets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(
            TableHeader header, ByteBuffer cells, List<Entry> entries, IndexSecrets secrets)
            throws IOException {
        byte[] file = new byte[(int) header.table().end()];
        byte[] head = header.encode();
        IndexFile preamble =
                new IndexFile(IndexFile.Kind.TABLE, KEY.id(), SALT, head.length, file.length);
        System.arraycopy(preamble.preamble(), 0, file, 0, IndexFile.PREAMBLE);
        System.arraycopy(head, 0, file, IndexFile.PREAMBLE, head.length);
        cells.flip().get(file, (int) header.cellsAt(), cells.limit());
        KeyedTableWriter writer =
                new KeyedTableWriter(
                        header.table(),
                        (at, bytes) -> bytes.get(file, (int) at, bytes.remaining()));
        for (Entry entry : entries) {
            writer.add(entry.place, entry.tag, entry.value);
        }
        writer.finish();
        byte[] seal = IndexFile.seal(MemorySegment.ofArray(file), secrets);
        System.arraycopy(seal, 0, file, IndexFile.SEAL_AT, seal.length);
        return file;
    }
}
