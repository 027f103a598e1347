package dev.sluice.content.view;

import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import java.util.List;

/// Chooses how a part is read: by its label, and by what its first bytes look like. Where the two
/// disagree nobody knows whether its reader will trust the label or look, so both readings are
/// given. Immutable.
public final class ViewChoice {

    /// The choice is made within so many bytes.
    public static final int MOST = 256;

    private final ViewKind label;
    private final boolean looks;
    private final boolean text;
    private final boolean wide;

    /// @param looks whether the bytes may say otherwise
    /// @param text whether the media type names text
    /// @param wide whether the charset is one that no view reads
    private ViewChoice(ViewKind label, boolean looks, boolean text, boolean wide) {
        this.label = label;
        this.looks = looks;
        this.text = text;
        this.wide = wide;
    }

    /// @param contentType the field's value, empty if there is none
    public static ViewChoice of(String contentType) {
        MediaType type = MediaType.parse(contentType);
        ViewKind kind = kind(type);
        boolean looks = type.isAsciiSuperset();
        return new ViewChoice(
                looks ? kind : ViewKind.BYTES, looks, kind != ViewKind.BYTES, type.isWide());
    }

    private static ViewKind kind(MediaType type) {
        if (type.isJson()) {
            return ViewKind.JSON;
        }
        if (type.isForm()) {
            return ViewKind.FORM;
        }
        if (type.isTable()) {
            return type.isTabbed() ? ViewKind.TSV : ViewKind.CSV;
        }
        if (type.isHtml() || type.isSql()) {
            return type.isHtml() ? ViewKind.HTML : ViewKind.SQL;
        }
        if (type.isMarkdown()) {
            return ViewKind.MARKDOWN;
        }
        return type.isText() ? ViewKind.TEXT : ViewKind.BYTES;
    }

    /// What the label says.
    public ViewKind label() {
        return label;
    }

    /// Chooses once enough is known.
    ///
    /// JSON under a form's label is read as both, and so is any other text that is no form; a form
    /// under another label likewise. JSON under a label that names no structure is read as JSON
    /// alone, since that view shows what is no JSON as it stands.
    ///
    /// @param head first bytes of the part
    /// @param length of them, at most [#MOST]
    /// @param last whether no more will come
    /// @return the reading that the bytes look like first, the label's last; empty while more bytes
    ///   must be seen
    /// @throws ContentException if it is text in a charset that no view reads, by its label or by
    ///   its first bytes
    public List<ViewKind> choose(byte[] head, int length, boolean last) throws ContentException {
        if (last && length == 0) {
            return List.of(label);
        }
        boolean all = last || length == MOST;
        if (wide(head, length, all) == WideText.UNDECIDED) {
            return List.of();
        }
        if (!looks) {
            return List.of(label);
        }
        return switch (label) {
            case JSON -> afterForm(FormStart.of(head, length, all));
            case FORM, CSV, TSV, HTML, SQL, MARKDOWN, TEXT, BYTES -> {
                JsonStart json = JsonStart.of(head, length);
                if (json == JsonStart.UNDECIDED && !all) {
                    yield List.of();
                }
                yield json == JsonStart.YES
                        ? afterJson()
                        : afterForm(FormStart.of(head, length, all));
            }
        };
    }

    private WideText wide(byte[] head, int length, boolean all) throws ContentException {
        WideText found = wide && length > 0 ? WideText.YES : WideText.of(head, length, all, text);
        if (found == WideText.YES) {
            throw new ContentException(
                    Uninspectable.UNKNOWN_CODING, "text in UTF-16 and UTF-32 is not read");
        }
        return found;
    }

    private List<ViewKind> afterJson() {
        return label == ViewKind.FORM
                ? List.of(ViewKind.JSON, ViewKind.FORM)
                : List.of(ViewKind.JSON);
    }

    private List<ViewKind> afterForm(FormStart form) {
        return switch (form) {
            case UNDECIDED -> List.of();
            case YES -> label == ViewKind.FORM ? List.of(label) : List.of(ViewKind.FORM, label);
            case NO -> label == ViewKind.FORM ? List.of(ViewKind.TEXT, label) : List.of(label);
        };
    }
}
