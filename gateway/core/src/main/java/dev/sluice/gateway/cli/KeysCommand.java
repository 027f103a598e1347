package dev.sluice.gateway.cli;

import dev.sluice.gateway.keys.KeyException;
import dev.sluice.gateway.keys.KeyFolder;
import dev.sluice.gateway.keys.KeyInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice keys`: the operator's keys. Their secrets are never printed.
@Command(
        name = "keys",
        description = "Make, show and rotate the keys of the ledger and of fingerprints.",
        mixinStandardHelpOptions = true)
final class KeysCommand implements Runnable {

    private static final String DEFAULT_FOLDER = "var/keys";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name what to do: init, show, rotate or destroy.");
    }

    /// `sluice keys init`.
    @Command(name = "init", description = "Make the first keys.", mixinStandardHelpOptions = true)
    int init(@Option(names = "--keys", defaultValue = DEFAULT_FOLDER) Path folder) {
        return print(() -> new KeyFolder(folder).init());
    }

    /// `sluice keys show`.
    @Command(
            name = "show",
            description = "Show which keys there are.",
            mixinStandardHelpOptions = true)
    int show(@Option(names = "--keys", defaultValue = DEFAULT_FOLDER) Path folder) {
        return print(() -> new KeyFolder(folder).show());
    }

    /// `sluice keys rotate`.
    @Command(
            name = "rotate",
            description = {
                "Make new keys. A running gateway takes them at its next reload, by itself",
                "where policies.watch is true; the old signing key signs the change."
            },
            mixinStandardHelpOptions = true)
    int rotate(@Option(names = "--keys", defaultValue = DEFAULT_FOLDER) Path folder) {
        return print(() -> new KeyFolder(folder).rotate());
    }

    /// `sluice keys destroy ID`.
    @Command(
            name = "destroy",
            description = "Destroy an old fingerprint key: its fingerprints mean nothing any more.",
            mixinStandardHelpOptions = true)
    int destroy(
            @Parameters(paramLabel = "ID", description = "As `sluice keys show` prints it.")
                    String id,
            @Option(names = "--keys", defaultValue = DEFAULT_FOLDER) Path folder) {
        return print(() -> {
            KeyFolder keys = new KeyFolder(folder);
            keys.destroy(id);
            return keys.show();
        });
    }

    private int print(KeyWork work) {
        PrintWriter out = spec.commandLine().getOut();
        List<KeyInfo> keys;
        try {
            keys = work.run();
        } catch (KeyException e) {
            throw new CommandFailure(ExitCode.NEGATIVE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "the keys folder: " + e.getMessage());
        }
        if (keys.isEmpty()) {
            throw new CommandFailure(ExitCode.NEGATIVE, "there are no keys; `sluice keys init`");
        }
        out.printf("%-12s %-7s %-8s %-36s %s%n", "KIND", "PERIOD", "STATE", "ID", "MADE");
        for (KeyInfo key : keys) {
            out.printf(
                    "%-12s %-7d %-8s %-36s %s%n",
                    key.kind(), key.period(), key.state().written(), key.id(), key.made());
        }
        out.flush();
        return ExitCode.OK;
    }

    private interface KeyWork {
        List<KeyInfo> run() throws IOException;
    }
}
