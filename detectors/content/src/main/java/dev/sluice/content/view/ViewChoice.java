package dev.sluice.content.view;

import java.util.List;

/// Chooses how a part is read: by its label, and by what its first bytes look like. Where the two
/// disagree nobody knows whether its reader will trust the label or look, so both readings are
/// given. Immutable.
public final class ViewChoice {

    /// The choice is made within so many bytes.
    public static final int MOST = 256;

    private final ViewKind label;
    private final boolean looks;

    /// @param looks whether the bytes may say otherwise
    private ViewChoice(ViewKind label, boolean looks) {
        this.label = label;
        this.looks = looks;
    }

    /// @param contentType the field's value, empty if there is none
    public static ViewChoice of(String contentType) {
        MediaType type = MediaType.parse(contentType);
        if (!type.isAsciiSuperset()) {
            return new ViewChoice(ViewKind.BYTES, false);
        }
        if (type.isJson()) {
            return new ViewChoice(ViewKind.JSON, true);
        }
        if (type.isForm()) {
            return new ViewChoice(ViewKind.FORM, true);
        }
        if (type.isTable()) {
            return new ViewChoice(type.isTabbed() ? ViewKind.TSV : ViewKind.CSV, true);
        }
        if (type.isHtml() || type.isSql()) {
            return new ViewChoice(type.isHtml() ? ViewKind.HTML : ViewKind.SQL, true);
        }
        if (type.isMarkdown()) {
            return new ViewChoice(ViewKind.MARKDOWN, true);
        }
        return new ViewChoice(type.isText() ? ViewKind.TEXT : ViewKind.BYTES, true);
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
    public List<ViewKind> choose(byte[] head, int length, boolean last) {
        if (!looks || (last && length == 0)) {
            return List.of(label);
        }
        boolean all = last || length == MOST;
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
