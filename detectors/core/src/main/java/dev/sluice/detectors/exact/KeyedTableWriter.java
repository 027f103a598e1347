package dev.sluice.detectors.exact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes a keyed table out of sorted entries, its three parts side by side, in constant memory.
/// One use.
public final class KeyedTableWriter {

    private static final int BUFFER = 1 << 16;

    /// Where bytes go.
    @FunctionalInterface
    public interface Output {

        /// @param at offset in the file
        /// @param bytes lent; all that remain are to be written
        void write(long at, ByteBuffer bytes) throws IOException;
    }

    private final TableLayout layout;
    private final Part filter;
    private final Part directory;
    private final Part entries;
    private long word;
    private long bits;
    private long bucket = -1;
    private long count;
    private long lastOrder;
    private long lastTag;
    private int equal;

    public KeyedTableWriter(TableLayout layout, Output output) {
        this.layout = layout;
        this.filter = new Part(output, layout.at());
        this.directory = new Part(output, layout.directoryAt());
        this.entries = new Part(output, layout.entriesAt());
    }

    /// Adds an entry; of more than [TableLayout#MOST_EQUAL] with one tag the rest is left out.
    ///
    /// @throws IllegalArgumentException if it stands before the last one in [TableLayout#order]
    public void add(long place, long tag, int value) throws IOException {
        long order = TableLayout.order(place);
        if (order < lastOrder) {
            throw new IllegalArgumentException("entries are not sorted");
        }
        equal = count > 0 && order == lastOrder && tag == lastTag ? equal + 1 : 1;
        lastOrder = order;
        lastTag = tag;
        if (equal > TableLayout.MOST_EQUAL) {
            return;
        }
        filterTo(layout.word(place));
        bits |= TableLayout.bits(place);
        directoryTo(layout.bucket(place));
        entries.putLong(tag);
        entries.putInt(value);
        count++;
    }

    /// Ends the table.
    ///
    /// @return entries that it has
    public long finish() throws IOException {
        filterTo(layout.words());
        directoryTo(layout.buckets());
        filter.flush();
        directory.flush();
        entries.flush();
        return count;
    }

    private void filterTo(long next) throws IOException {
        while (word < next) {
            filter.putLong(bits);
            bits = 0;
            word++;
        }
    }

    private void directoryTo(long next) throws IOException {
        while (bucket < next) {
            directory.putInt((int) count);
            bucket++;
        }
    }

    private static final class Part {
        private final Output output;
        private final ByteBuffer buffer =
                ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        private long at;

        Part(Output output, long at) {
            this.output = output;
            this.at = at;
        }

        void putLong(long value) throws IOException {
            if (buffer.remaining() < Long.BYTES) {
                flush();
            }
            buffer.putLong(value);
        }

        void putInt(int value) throws IOException {
            if (buffer.remaining() < Integer.BYTES) {
                flush();
            }
            buffer.putInt(value);
        }

        void flush() throws IOException {
            buffer.flip();
            int bytes = buffer.remaining();
            output.write(at, buffer);
            at += bytes;
            buffer.clear();
        }
    }
}
