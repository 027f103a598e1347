package dev.sluice.gateway.exact;

import dev.sluice.detectors.exact.CellReader;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.detectors.exact.IndexFile;
import dev.sluice.detectors.exact.IndexSecrets;
import dev.sluice.detectors.exact.KeyedTableWriter;
import dev.sluice.detectors.exact.ShapesBuilder;
import dev.sluice.detectors.exact.TableHeader;
import dev.sluice.detectors.exact.TableHeader.Column;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/// Makes the index of a table in one pass over it. One use.
public final class TableIndexBuilder {

    private static final int BUFFER = 1 << 20;

    private final TableRequest request;
    private final IndexSecrets secrets;
    private final String keyId;
    private final byte[] salt = new byte[ExactKey.SALT_BYTES];
    private final long now;
    private final CellReader reader;
    private final ShapesBuilder primaries = new ShapesBuilder();
    private final ShapesBuilder all = new ShapesBuilder();
    private final ByteBuffer cells = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private long[] values = new long[0];
    private long[] unread = new long[0];
    private long[] unselective = new long[0];

    /// @param now in seconds since 1970
    public TableIndexBuilder(TableRequest request, ExactKey key, long now) {
        this.request = request;
        this.now = now;
        new SecureRandom().nextBytes(salt);
        this.secrets = key.secrets(salt);
        this.keyId = key.id();
        this.reader = new CellReader(secrets, request.country());
    }

    /// Builds the index.
    ///
    /// @param progress told of bytes of the table that were read
    /// @throws TableException if the table is none
    public TableSummary build(LongConsumer progress) throws IOException, TableException {
        Path temporary = request.temporary();
        Path folder = temporary == null ? IndexOutput.folder(request.index()) : temporary;
        try (InputStream in = Files.newInputStream(request.table());
                SortedRuns runs = new SortedRuns(folder, request.run());
                IndexOutput out = new IndexOutput(request.index())) {
            TableReader table = new TableReader(in, separator(), progress);
            ColumnPlan plan = ColumnPlan.of(header(table), request);
            TableHeader draft = TableHeader.draft(plan.columns(), request.country(), now);
            long rows = read(table, plan, draft, runs, out);
            TableHeader filled = draft.filled(counted(plan), rows, primaries, all);
            return write(filled, runs, out);
        } finally {
            reader.wipe();
        }
    }

    private byte separator() throws IOException {
        if (request.separator() != 0) {
            return request.separator();
        }
        byte[] start = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(request.table())) {
            return TableReader.separator(start, in.readNBytes(start, 0, start.length));
        }
    }

    private static List<String> header(TableReader table) throws IOException, TableException {
        if (!table.next()) {
            throw new TableException("the table is empty; its first line names the columns");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < table.fields(); i++) {
            names.add(table.text(i).strip());
        }
        return names;
    }

    private long read(
            TableReader table, ColumnPlan plan, TableHeader draft, SortedRuns runs, IndexOutput out)
            throws IOException, TableException {
        int width = plan.columns().size();
        values = new long[width];
        unread = new long[width];
        unselective = new long[width];
        long at = draft.cellsAt();
        long rows = 0;
        while (table.next()) {
            if (table.fields() != plan.width()) {
                throw new TableException(
                        table.line(),
                        1,
                        "%d fields, the header has %d".formatted(table.fields(), plan.width()));
            }
            if (rows == TableHeader.MOST_ROWS) {
                throw new TableException("the table has more than 268,435,456 rows");
            }
            if (cells.remaining() < draft.rowBytes()) {
                at += flush(out, at);
            }
            for (int i = 0; i < width; i++) {
                cell(table, plan, i, (int) rows, runs);
            }
            rows++;
        }
        flush(out, at);
        return rows;
    }

    private int flush(IndexOutput out, long at) throws IOException {
        cells.flip();
        int bytes = cells.remaining();
        out.write(at, cells);
        cells.clear();
        return bytes;
    }

    private void cell(TableReader table, ColumnPlan plan, int column, int row, SortedRuns runs)
            throws IOException {
        int field = plan.fields().get(column);
        Column about = plan.columns().get(column);
        if (!isRead(table, about, field)) {
            unread[column] += table.start(field) < table.end(field) ? 1 : 0;
            cells.putInt(0);
            return;
        }
        values[column]++;
        cells.putInt(reader.cell());
        reader.shape(all);
        if (!about.primary()) {
            return;
        }
        if (!reader.isSelective()) {
            unselective[column]++;
            return;
        }
        reader.shape(primaries);
        runs.add(reader.place(), reader.tag(), ExactIndex.entry(column, row));
    }

    private boolean isRead(TableReader table, Column about, int field) {
        if (table.isAscii()) {
            return reader.read(about.type(), table.bytes(), table.start(field), table.end(field));
        }
        String composed = Normalizer.normalize(table.text(field), Normalizer.Form.NFC);
        byte[] text = composed.getBytes(StandardCharsets.UTF_8);
        return reader.read(about.type(), text, 0, text.length);
    }

    private List<Column> counted(ColumnPlan plan) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            Column column = plan.columns().get(i);
            columns.add(new Column(column.name(), column.type(), column.primary(), values[i]));
        }
        return columns;
    }

    private TableSummary write(TableHeader filled, SortedRuns runs, IndexOutput out)
            throws IOException, TableException {
        if (runs.total() == 0) {
            throw new TableException("no primary column has a value that could be searched for");
        }
        if (runs.total() > Integer.MAX_VALUE) {
            throw new TableException("more than 2,147,483,647 values to search for");
        }
        TableHeader sized = filled.sized(0, runs.total());
        KeyedTableWriter writer = new KeyedTableWriter(sized.table(), out);
        runs.drain(writer::add);
        TableHeader header = filled.sized(writer.finish(), runs.total());
        byte[] bytes = header.encode();
        IndexFile file =
                new IndexFile(
                        IndexFile.Kind.TABLE, keyId, salt, bytes.length, header.table().end());
        out.finish(file, bytes, secrets);
        return new TableSummary(
                header,
                Arrays.stream(unread).boxed().toList(),
                Arrays.stream(unselective).boxed().toList(),
                runs.spilled(),
                file.length());
    }
}
