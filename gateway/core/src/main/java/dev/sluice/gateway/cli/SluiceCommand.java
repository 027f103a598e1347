package dev.sluice.gateway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The verbs, and what is printed without one.
@Command(
        name = "sluice",
        description = "A data loss prevention gateway: finds personal data and secrets in transit.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  ok",
            "  1  negative result: findings, failed tests, a ledger that does not verify",
            "  2  wrong usage",
            "  3  invalid configuration or policy",
            "  4  failed while running",
            "  5  incomplete: something could not be inspected"
        },
        subcommands = {
            HelpCommand.class,
            RunCommand.class,
            DemoCommand.class,
            ValidateCommand.class,
            TestCommand.class,
            ExplainCommand.class,
            ScanCommand.class,
            DetectorsCommand.class,
            ExactCommand.class,
            SchemaCommand.class,
            KeysCommand.class,
            AuditCommand.class,
            HealthcheckCommand.class,
            picocli.AutoComplete.GenerateCompletion.class
        })
final class SluiceCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }
}
