package dev.sluice.content.view;

import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;

/// The ways in which a part can be read.
public enum ViewKind {
    /// RFC 8259, several texts one after the other too.
    JSON("json"),
    /// Names and values in percent escapes.
    FORM("form"),
    /// A table of separated values that says its separator itself.
    CSV("csv"),
    /// A table whose cells tabs part.
    TSV("csv"),
    /// Text with tables, whose cells stand in the fields of their columns.
    HTML("html"),
    /// Statements, whose values stand in the fields of their columns.
    SQL("sql"),
    /// Text with tables between pipes, whose cells stand in the fields of their columns.
    MARKDOWN("markdown"),
    /// As it stands, and its label says that it is text.
    TEXT("text"),
    /// As it stands.
    BYTES("bytes");

    private final String written;

    ViewKind(String written) {
        this.written = written;
    }

    /// The name in events.
    public String written() {
        return written;
    }

    /// A view for one part.
    ///
    /// @param contexts reset; the view fills it
    public View newView(FieldContexts contexts) {
        return switch (this) {
            case JSON -> new JsonView(contexts);
            case FORM -> new PercentView(PercentView.Kind.FORM, contexts);
            case CSV -> new CsvView((byte) 0, contexts);
            case TSV -> new CsvView((byte) '\t', contexts);
            case HTML -> new HtmlView(contexts);
            case SQL -> new SqlView(contexts);
            case MARKDOWN -> new MarkdownView(contexts);
            case TEXT, BYTES -> new TextView(written, contexts, FieldContexts.ROOT);
        };
    }
}
