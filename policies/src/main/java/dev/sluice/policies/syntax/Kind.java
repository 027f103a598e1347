package dev.sluice.policies.syntax;

import java.util.List;
import java.util.stream.Stream;

/// What a document is.
public enum Kind {
    POLICY("Policy", "policy"),
    POLICY_TEST("PolicyTest", "policyTest"),
    GATEWAY("Gateway", "gateway");

    private final String written;
    private final String shape;

    Kind(String written, String shape) {
        this.written = written;
        this.shape = shape;
    }

    /// The value of `kind`.
    public String written() {
        return written;
    }

    /// The name of its schema: `schemas/<shape>.v1.schema.json`.
    public String shape() {
        return shape;
    }

    static List<String> allWritten() {
        return Stream.of(values()).map(Kind::written).toList();
    }
}
