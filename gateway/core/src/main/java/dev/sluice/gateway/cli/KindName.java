package dev.sluice.gateway.cli;

import dev.sluice.gateway.audit.LedgerSchema;
import dev.sluice.policies.syntax.Kind;
import dev.sluice.policies.syntax.Resources;
import java.util.function.Supplier;

/// What has a schema, named as the user types it.
enum KindName {
    gateway(() -> Resources.schema(Kind.GATEWAY)),
    policy(() -> Resources.schema(Kind.POLICY)),
    policyTest(() -> Resources.schema(Kind.POLICY_TEST)),
    ledger(LedgerSchema::text);

    private final Supplier<String> schema;

    KindName(Supplier<String> schema) {
        this.schema = schema;
    }

    /// A JSON Schema (2020-12).
    String schema() {
        return schema.get();
    }
}
