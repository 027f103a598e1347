package dev.sluice.content.view;

import dev.sluice.detectors.RecordMark;

/// Where records begin and end in JSON: each text is a document; the elements are the outermost
/// objects that stand in a list.
final class JsonRecords {

    private final BatchBuilder builder;
    private long depth;
    private long element;

    JsonRecords(BatchBuilder builder) {
        this.builder = builder;
    }

    /// A container opens at `at`.
    ///
    /// @param listed whether it is an object in a list
    void open(int at, boolean listed) {
        if (depth == 0) {
            builder.mark(at, RecordMark.DOCUMENT);
        } else if (listed && element == 0) {
            element = depth + 1;
            builder.mark(at, RecordMark.ELEMENT);
        }
        depth++;
    }

    /// The innermost container closes before `past`.
    void close(int past) {
        if (depth == 0) {
            return;
        }
        if (depth == element) {
            element = 0;
            builder.mark(past, RecordMark.REST);
        }
        depth--;
    }
}
