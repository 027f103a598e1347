package dev.sluice.content.view;

import dev.sluice.detectors.FieldContexts;
import java.io.ByteArrayOutputStream;

/// Statements of SQL as they stand, in which the values of rows that are inserted are units in the
/// fields of their columns.
final class SqlView extends StreamView {

    private final SqlTokens tokens;

    SqlView(FieldContexts contexts) {
        super("sql", contexts);
        this.tokens = new SqlTokens(contexts, begin());
    }

    @Override
    Tokens tokens() {
        return tokens;
    }

    /// A value may stand in quotes, or in a row that tabs part; its beginning may have left.
    @Override
    byte[] escape(byte[] replacement) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(replacement.length);
        for (byte b : replacement) {
            text.write(b == '\r' || b == '\n' || b == '\t' ? ' ' : b);
            if (b == '\'') {
                text.write(b);
            }
        }
        return text.toByteArray();
    }
}
