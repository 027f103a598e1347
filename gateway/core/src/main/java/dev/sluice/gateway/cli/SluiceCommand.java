package dev.sluice.gateway.cli;

import java.util.List;
import picocli.AutoComplete;
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
        })
final class SluiceCommand implements Runnable {

    private static final String HELP = "help";
    private static final String COMPLETION = "generate-completion";

    /// In the order of the help.
    private static final List<String> VERBS =
            List.of(
                    HELP,
                    "run",
                    "demo",
                    "validate",
                    "test",
                    "explain",
                    "scan",
                    "detectors",
                    "exact",
                    "schema",
                    "keys",
                    "audit",
                    "healthcheck",
                    COMPLETION);

    /// The command line. To load every verb and read its annotations takes longer than the rest of
    /// a start, so a call that begins with a verb gets that one only; the help, the completion and
    /// a call that is wrong get them all.
    static CommandLine commandLine(String... args) {
        CommandLine root = new CommandLine(new SluiceCommand());
        String first = args.length == 0 ? HELP : args[0];
        boolean alone = VERBS.contains(first) && !first.equals(HELP) && !first.equals(COMPLETION);
        for (String verb : alone ? List.of(first) : VERBS) {
            root.addSubcommand(verb, command(verb));
        }
        return root;
    }

    private static Class<?> command(String verb) {
        return switch (verb) {
            case HELP -> HelpCommand.class;
            case "run" -> RunCommand.class;
            case "demo" -> DemoCommand.class;
            case "validate" -> ValidateCommand.class;
            case "test" -> TestCommand.class;
            case "explain" -> ExplainCommand.class;
            case "scan" -> ScanCommand.class;
            case "detectors" -> DetectorsCommand.class;
            case "exact" -> ExactCommand.class;
            case "schema" -> SchemaCommand.class;
            case "keys" -> KeysCommand.class;
            case "audit" -> AuditCommand.class;
            case "healthcheck" -> HealthcheckCommand.class;
            case COMPLETION -> AutoComplete.GenerateCompletion.class;
            default -> throw new IllegalArgumentException("no such verb: " + verb);
        };
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }
}
