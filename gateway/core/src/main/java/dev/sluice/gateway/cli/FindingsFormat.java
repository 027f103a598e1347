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
        GuardedPath paths = new GuardedPath(BuiltIn.fileNames()::name);
        return switch (this) {
            case human -> new HumanFindings(out, paths);
            case json -> new JsonFindings(out, paths, true);
            case jsonl -> new JsonFindings(out, paths, false);
            case sarif -> new SarifFindings(out, paths);
        };
    }
}
