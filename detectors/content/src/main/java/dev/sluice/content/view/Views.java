package dev.sluice.content.view;

import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import java.nio.charset.StandardCharsets;

/// Makes the view that fits a part. Each view is for one part.
public final class Views {

    private Views() {}

    /// The one view of a part that is read once; who may read it again takes a [ViewChoice].
    ///
    /// What the label names as JSON or as a form is read so. Anything else is a table (`csv`),
    /// HTML, SQL, Markdown or text (`text` or `bytes`), unless it begins as a JSON object or array
    /// of strings, objects or arrays does: a reader that expects JSON does not look at the label.
    /// Reading text as JSON by mistake hides nothing, since the JSON view shows what is no JSON as
    /// it stands. Text in UTF-16 or UTF-32 is not read: the view fails with its first bytes.
    ///
    /// @param contentType the field's value, empty if there is none
    /// @param contexts reset; the view fills it
    public static View forMediaType(String contentType, FieldContexts contexts) {
        return new SniffedView(ViewChoice.of(contentType), contexts);
    }

    /// JSON.
    public static View json(FieldContexts contexts) {
        return ViewKind.JSON.newView(contexts);
    }

    /// Text as it stands, such as a message or a file name.
    public static View text(FieldContexts contexts) {
        return ViewKind.TEXT.newView(contexts);
    }

    /// A table of separated values that says its separator itself.
    public static View csv(FieldContexts contexts) {
        return ViewKind.CSV.newView(contexts);
    }

    /// HTML.
    public static View html(FieldContexts contexts) {
        return ViewKind.HTML.newView(contexts);
    }

    /// Statements of SQL, such as a dump.
    public static View sql(FieldContexts contexts) {
        return ViewKind.SQL.newView(contexts);
    }

    /// Markdown.
    public static View markdown(FieldContexts contexts) {
        return ViewKind.MARKDOWN.newView(contexts);
    }

    /// A body in `application/x-www-form-urlencoded`.
    public static View form(FieldContexts contexts) {
        return ViewKind.FORM.newView(contexts);
    }

    /// The query of a request target, without the question mark.
    public static View query(FieldContexts contexts) {
        return new PercentView(PercentView.Kind.FORM, contexts);
    }

    /// The path of a request target.
    public static View path(FieldContexts contexts) {
        return new PercentView(PercentView.Kind.PATH, contexts);
    }

    /// The value of a header or trailer field.
    ///
    /// @param name of the field; it counts as the field of the value
    public static View header(String name, FieldContexts contexts) {
        byte[] field = name.getBytes(StandardCharsets.ISO_8859_1);
        int id = contexts.child(FieldContexts.ROOT, field, 0, field.length);
        return new TextView("text", contexts, id);
    }
}
