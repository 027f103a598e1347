package dev.sluice.gateway.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON Schema (2020-12) of a ledger's lines, for those who read them.
public final class LedgerSchema {
    private static final String FILE = "/schemas/ledger.v1.schema.json";

    private LedgerSchema() {}

    public static String text() {
        try (InputStream in = LedgerSchema.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("nothing ships as " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what ships as " + FILE, e);
        }
    }
}
