package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;

/// A table of separated values (RFC 4180; IANA text/tab-separated-values).
///
/// A unit is a cell, in the field that the first record names for its column; the names are units
/// of the document itself. A table without names is one unit of text.
final class CsvView extends StreamView {

    private final CsvTokens tokens;

    /// @param separator 0 where the part itself says it
    CsvView(byte separator, FieldContexts contexts) {
        super("csv", contexts);
        this.tokens = new CsvTokens(separator, contexts, begin());
    }

    @Override
    Tokens tokens() {
        return tokens;
    }

    /// A cell may stand without quotes, and its beginning may have left: what would end it becomes
    /// a blank in the replacement, and a quote an apostrophe.
    @Override
    byte[] escape(byte[] replacement) {
        byte[] text = replacement.clone();
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\r' || text[i] == '\n' || text[i] == tokens.separator()) {
                text[i] = ' ';
            } else if (text[i] == '"') {
                text[i] = '\'';
            }
        }
        return text;
    }
}
