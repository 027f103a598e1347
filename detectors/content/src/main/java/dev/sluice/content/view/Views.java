package dev.sluice.content.view;

import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import java.nio.charset.StandardCharsets;

/// Makes the view that fits a part. Each view is for one part.
public final class Views {

    private Views() {}

    /// The view of a body or part.
    ///
    /// What the label names as JSON or as a form is read so. Anything else is a table (`csv`) or
    /// text (`text` or `bytes`), unless it begins as a JSON object or array of strings, objects or
    /// arrays does: a reader that expects JSON does not look at the label. Reading text as JSON by
    /// mistake hides nothing, since the JSON view shows what is no JSON as it stands.
    ///
    /// @param contentType the field's value, empty if there is none
    /// @param contexts reset; the view fills it
    public static View forMediaType(String contentType, FieldContexts contexts) {
        MediaType type = MediaType.parse(contentType);
        if (!type.isAsciiSuperset()) {
            return new TextView("bytes", contexts, FieldContexts.ROOT);
        }
        if (type.isJson()) {
            return new JsonView(contexts);
        }
        if (type.isForm()) {
            return form(contexts);
        }
        return new SniffedView(otherwise(type, contexts), contexts);
    }

    private static View otherwise(MediaType type, FieldContexts contexts) {
        if (type.isTable()) {
            return new CsvView(type.separator(), contexts);
        }
        return new TextView(type.isText() ? "text" : "bytes", contexts, FieldContexts.ROOT);
    }

    /// A table of separated values that says its separator itself.
    public static View csv(FieldContexts contexts) {
        return new CsvView((byte) 0, contexts);
    }

    /// JSON.
    public static View json(FieldContexts contexts) {
        return new JsonView(contexts);
    }

    /// Text as it stands, such as a message or a file name.
    public static View text(FieldContexts contexts) {
        return new TextView("text", contexts, FieldContexts.ROOT);
    }

    /// A body in `application/x-www-form-urlencoded`.
    public static View form(FieldContexts contexts) {
        return new PercentView(PercentView.Kind.FORM, contexts);
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
