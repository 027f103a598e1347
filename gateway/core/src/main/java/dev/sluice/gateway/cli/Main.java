package dev.sluice.gateway.cli;

import dev.sluice.gateway.InvalidConfiguration;
import dev.sluice.policies.syntax.ProblemPrinter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/// The `sluice` command.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Runs one command.
    ///
    /// @return an [ExitCode]
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return SluiceCommand.commandLine(args)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::report)
                .execute(args);
    }

    /// A failure's message is ours; a stack trace is printed only on request, with `SLUICE_DEBUG`.
    private static int report(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof CommandFailure known) {
            err.println("sluice: " + known.getMessage());
            return known.exitCode();
        }
        if (failure instanceof InvalidConfiguration invalid) {
            err.print(ProblemPrinter.human(invalid.problems()));
            return ExitCode.INVALID;
        }
        err.println("sluice: internal error: " + failure.getClass().getName());
        if (System.getenv("SLUICE_DEBUG") == null) {
            err.println("Set SLUICE_DEBUG=1 for the stack trace.");
        } else {
            failure.printStackTrace(err);
        }
        return ExitCode.FAILED;
    }
}
