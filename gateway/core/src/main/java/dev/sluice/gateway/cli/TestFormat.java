package dev.sluice.gateway.cli;

import dev.sluice.policies.testing.TestReport;

/// How `sluice test` writes its report, named as the user types it.
enum TestFormat {
    human,
    json,
    junit;

    String write(TestReport report) {
        return switch (this) {
            case human -> report.human();
            case json -> report.json();
            case junit -> report.junit();
        };
    }
}
