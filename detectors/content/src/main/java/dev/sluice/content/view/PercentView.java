package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// Text in percent escapes: forms and queries (WHATWG URL, section 5.1), and paths (RFC 3986,
/// section 3.3). A percent sign that begins no escape is text.
final class PercentView extends StreamView {

    /// Where the text stands.
    enum Kind {
        /// Pairs of name and value between `&`; a plus sign is a space.
        FORM,
        /// Segments between `/`, each with parameters after `;`.
        PATH
    }

    private final Kind kind;
    private final PercentTokens tokens;

    PercentView(Kind kind, FieldContexts contexts) {
        super("form", contexts);
        this.kind = kind;
        this.tokens = new PercentTokens(kind, contexts, begin());
    }

    @Override
    Tokens tokens() {
        return tokens;
    }

    @Override
    byte[] escape(byte[] replacement) {
        return Percent.escape(replacement, kind == Kind.FORM);
    }
}
