package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// Markdown as it stands, in which the cells of tables are units in the fields of their columns.
final class MarkdownView extends StreamView {

    private final MarkdownTokens tokens;

    MarkdownView(FieldContexts contexts) {
        super("markdown", contexts);
        this.tokens = new MarkdownTokens(contexts, begin());
    }

    @Override
    Tokens tokens() {
        return tokens;
    }

    /// Nothing that ends a cell or its row.
    @Override
    byte[] escape(byte[] replacement) {
        byte[] text = replacement.clone();
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\r' || text[i] == '\n' || text[i] == '|') {
                text[i] = ' ';
            }
        }
        return text;
    }
}
