package dev.sluice.gateway.cli;

import dev.sluice.gateway.audit.LedgerSchema;
import dev.sluice.policies.syntax.Kind;
import dev.sluice.policies.syntax.Resources;

/// What has a schema, named as the user types it.
enum KindName {
    gateway,
    policy,
    policyTest,
    ledger;

    /// A JSON Schema (2020-12).
    String schema() {
        return switch (this) {
            case gateway -> Resources.schema(Kind.GATEWAY);
            case policy -> Resources.schema(Kind.POLICY);
            case policyTest -> Resources.schema(Kind.POLICY_TEST);
            case ledger -> LedgerSchema.text();
        };
    }
}
