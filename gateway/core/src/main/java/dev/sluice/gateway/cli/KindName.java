package dev.sluice.gateway.cli;

import dev.sluice.policies.syntax.Kind;

/// The kinds of files, named as the user types them.
enum KindName {
    gateway(Kind.GATEWAY),
    policy(Kind.POLICY),
    policyTest(Kind.POLICY_TEST);

    private final Kind kind;

    KindName(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
