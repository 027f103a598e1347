package dev.sluice.content.view;

import dev.sluice.detectors.RecordMark;

/// Where the rows of a table without names begin: behind each line end that stands in no quotes
/// (RFC 4180). Quotes count where a field begins.
final class RowMarks {

    private final BatchBuilder builder;
    private boolean begun;
    private boolean fieldStart = true;
    private boolean quoted;

    RowMarks(BatchBuilder builder) {
        this.builder = builder;
    }

    /// Reads on; `to`.
    int read(byte[] chunk, int from, int to) {
        if (!begun && from < to) {
            begun = true;
            builder.mark(from, RecordMark.DOCUMENT);
        }
        for (int at = from; at < to; at++) {
            byte b = chunk[at];
            if (b == '"') {
                quoted = !quoted && fieldStart;
                fieldStart = !quoted;
            } else if (b == '\n' && !quoted) {
                fieldStart = true;
                builder.mark(at + 1, RecordMark.DOCUMENT);
            } else {
                fieldStart = b == ',' || b == ';' || b == '\t';
            }
        }
        return to;
    }
}
