package dev.sluice.gateway.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice schema KIND`: the JSON Schema that editors complete with.
@Command(
        name = "schema",
        description =
                "Print the JSON Schema (2020-12) of a kind of file, or of the ledger's lines.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KIND", description = "One of: ${COMPLETION-CANDIDATES}.")
    private KindName kind = KindName.policy;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(kind.schema());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
