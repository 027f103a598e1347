package dev.sluice.gateway.cli;

import dev.sluice.gateway.BuiltIn;
import java.io.PrintWriter;

/// The output formats of `sluice scan`, named as the user types them.
enum FindingsFormat {
    human,
    json,
    jsonl,
    sarif;

    FindingsWriter writer(PrintWriter out) {
        return switch (this) {
            case human -> new HumanFindings(out, BuiltIn.names()::name);
            case json -> new JsonFindings(out, BuiltIn.names()::name, true);
            case jsonl -> new JsonFindings(out, BuiltIn.names()::name, false);
            case sarif -> new SarifFindings(out);
        };
    }
}
