package dev.sluice.gateway.cli;

import dev.sluice.gateway.demo.DemoResult;
import java.io.PrintWriter;

/// The table that `sluice demo` prints, a row as soon as it is known.
final class DemoTable {

    private static final String ROW = "%-36s %-6s %-12s %-28s %-20s %s%n";

    private final PrintWriter out;

    DemoTable(PrintWriter out) {
        this.out = out;
    }

    void head() {
        out.printf(ROW, "REQUEST", "STATUS", "ACTION", "RULE", "UPSTREAM RECEIVED", "");
        out.flush();
    }

    void row(DemoResult result) {
        out.printf(
                ROW,
                result.name(),
                result.status(),
                result.action(),
                result.rule().isEmpty() ? "-" : result.rule(),
                result.upstreamBytes() < 0 ? "nothing" : result.upstreamBytes() + " bytes of body",
                result.asExpected() ? "ok" : "UNEXPECTED");
        out.flush();
    }
}
