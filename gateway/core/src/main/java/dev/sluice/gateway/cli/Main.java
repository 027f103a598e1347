package dev.sluice.gateway.cli;

import dev.sluice.detectors.engine.EngineChoiceException;
import dev.sluice.gateway.InvalidConfiguration;
import dev.sluice.policies.syntax.ProblemPrinter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The `sluice` command.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = ExitCode.FAILED;
        try {
            code = run(out, err, args);
        } catch (Error e) {
            // Other threads may have begun, with which the process would stay.
            code = report(e, err);
        }
        out.flush();
        err.flush();
        System.exit(code);
    }

    /// Runs one command.
    ///
    /// @return an [ExitCode]
    static int run(PrintWriter out, PrintWriter err, String... args) {
        if (isPlainRun(args)) {
            Path file = args.length == 1 ? null : Path.of(args[2]);
            try {
                return new GatewayRun(file, out, err).call();
            } catch (Exception e) {
                return report(e, err);
            }
        }
        return SluiceCommand.commandLine(args)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(
                        (failure, command, _) -> report(failure, command.getErr()))
                .execute(args);
    }

    /// `run` and `run -c FILE` need no parser, which takes a seventh of a start.
    private static boolean isPlainRun(String... args) {
        return args.length > 0
                && args[0].equals("run")
                && (args.length == 1
                        || (args.length == 3 && args[1].equals("-c") && !args[2].startsWith("-")));
    }

    /// A failure's message is ours; a stack trace is printed only on request, with `SLUICE_DEBUG`.
    private static int report(Throwable failure, PrintWriter err) {
        // What all verbs share is made by static initializers.
        if (failure instanceof ExceptionInInitializerError shared && shared.getCause() != null) {
            return report(shared.getCause(), err);
        }
        if (failure instanceof EngineChoiceException choice) {
            err.println("sluice: " + choice.getMessage());
            return ExitCode.USAGE;
        }
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
