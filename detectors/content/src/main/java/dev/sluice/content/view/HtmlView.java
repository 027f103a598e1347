package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// HTML as it stands, tags included, in which the cells of a table with names for its columns are
/// units in the fields of their columns. All else is text of the document itself, so that words
/// beside a value stay beside it.
final class HtmlView extends StreamView {

    private final HtmlTokens tokens;

    HtmlView(FieldContexts contexts) {
        super("html", contexts);
        this.tokens = new HtmlTokens(contexts, begin());
    }

    @Override
    Tokens tokens() {
        return tokens;
    }

    @Override
    byte[] escape(byte[] replacement) {
        return replacement;
    }
}
