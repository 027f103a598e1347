package dev.sluice.gateway.exact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongConsumer;

/// Reads a table in CSV (RFC 4180) or with another separator, row by row, in UTF-8. One owner.
///
/// A field that begins with a quote ends with one; a quote in it is doubled; it may hold separators
/// and line ends. A line ends with LF or CRLF. Empty lines are no rows.
final class TableReader {

    /// Longest row in bytes.
    static final int MOST_ROW = 1 << 20;

    /// That are looked for, the more usual first.
    private static final String SEPARATORS = ",;\t|";

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final LongConsumer progress;
    private final byte[] buffer = new byte[BUFFER];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(MOST_ROW);
    private final byte separator;
    private int at;
    private int limit;
    private byte[] row = new byte[4096];
    private int length;
    private int[] ends = new int[16];
    private int fields;
    private long line = 1;
    private long column;
    private long rowLine;
    private boolean ascii;

    /// @param progress told of bytes read
    TableReader(InputStream in, byte separator, LongConsumer progress) throws IOException {
        this.in = in;
        this.separator = separator;
        this.progress = progress;
        if (peek() == 0xEF && limit - at >= 3 && buffer[at + 1] == (byte) 0xBB) {
            at += 3;
        }
    }

    /// The separator that the first line uses most; where none does, a comma.
    static byte separator(byte[] start, int length) {
        int[] counts = new int[SEPARATORS.length()];
        int most = 0;
        for (int i = 0; i < length && start[i] != '\n'; i++) {
            int known = SEPARATORS.indexOf(start[i]);
            if (known >= 0) {
                counts[known]++;
            }
        }
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[most]) {
                most = i;
            }
        }
        return (byte) SEPARATORS.charAt(most);
    }

    /// Reads the next row.
    ///
    /// @return false at the end
    /// @throws TableException if it is no row of a table
    boolean next() throws IOException, TableException {
        do {
            fields = 0;
            length = 0;
            ascii = true;
            rowLine = line;
            if (peek() == END) {
                return false;
            }
            readRow();
        } while (fields == 1 && length == 0);
        if (!ascii) {
            checkUtf8();
        }
        return true;
    }

    private void readRow() throws IOException, TableException {
        while (true) {
            int end = peek() == '"' ? quoted() : plain();
            if (fields == ends.length) {
                ends = Arrays.copyOf(ends, fields * 2);
            }
            ends[fields++] = length;
            if (end != separator) {
                return;
            }
        }
    }

    /// Reads a field without quotes.
    ///
    /// @return what ended it: the separator, a line end, or [#END]
    private int plain() throws IOException, TableException {
        int start = length;
        while (true) {
            int b = read();
            if (b == separator || b == END) {
                return b;
            }
            if (b == '\n') {
                length -= length > start && row[length - 1] == '\r' ? 1 : 0;
                return b;
            }
            if (b == '"') {
                throw new TableException(
                        line, column, "a quote in a field without quotes; double it, and quote it");
            }
            put(b);
        }
    }

    private int quoted() throws IOException, TableException {
        long openLine = line;
        long openColumn = column + 1;
        read();
        while (true) {
            int b = read();
            if (b == END) {
                throw new TableException(openLine, openColumn, "a quote that is never closed");
            }
            if (b != '"') {
                put(b);
                continue;
            }
            int next = read();
            if (next == '\r' && peek() == '\n') {
                next = read();
            }
            if (next == separator || next == '\n' || next == END) {
                return next;
            }
            if (next != '"') {
                throw new TableException(line, column, "text behind a closing quote");
            }
            put(next);
        }
    }

    private void put(int b) throws TableException {
        if (length == row.length) {
            if (length >= MOST_ROW) {
                throw new TableException(
                        rowLine, 1, "the row is longer than 1 MiB; is a quote missing?");
            }
            row = Arrays.copyOf(row, length * 2);
        }
        row[length++] = (byte) b;
        ascii &= b < 0x80;
    }

    private int peek() throws IOException {
        if (at == limit) {
            limit = Math.max(0, in.readNBytes(buffer, 0, BUFFER));
            at = 0;
            progress.accept(limit);
            if (limit == 0) {
                return END;
            }
        }
        return buffer[at] & 0xFF;
    }

    private int read() throws IOException {
        int b = peek();
        if (b == END) {
            return END;
        }
        at++;
        if (b == '\n') {
            line++;
            column = 0;
        } else if ((b & 0xC0) != 0x80) {
            column++;
        }
        return b;
    }

    private void checkUtf8() throws TableException {
        ByteBuffer bytes = ByteBuffer.wrap(row, 0, length);
        utf8.reset();
        decoded.clear();
        CoderResult result = utf8.decode(bytes, decoded, true);
        if (result.isError()) {
            int field = 0;
            while (ends[field] <= bytes.position()) {
                field++;
            }
            throw new TableException(
                    "line " + rowLine + ", field " + (field + 1) + ": not UTF-8; save it as UTF-8");
        }
    }

    int fields() {
        return fields;
    }

    /// Whether the row has nothing beyond ASCII.
    boolean isAscii() {
        return ascii;
    }

    /// Lent until the next row.
    byte[] bytes() {
        return row;
    }

    int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    int end(int field) {
        return ends[field];
    }

    String text(int field) {
        return new String(row, start(field), end(field) - start(field), StandardCharsets.UTF_8);
    }

    /// Line on which the row begins, from 1.
    long line() {
        return rowLine;
    }
}
