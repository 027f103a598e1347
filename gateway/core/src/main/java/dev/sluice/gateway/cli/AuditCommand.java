package dev.sluice.gateway.cli;

import dev.sluice.gateway.audit.LedgerTail;
import dev.sluice.gateway.audit.LedgerVerifier;
import dev.sluice.gateway.audit.VerifyResult;
import dev.sluice.gateway.keys.KeyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sluice audit`: the evidence.
@Command(
        name = "audit",
        description = "Verify the ledger, read its last events, or prune it.",
        subcommands = AuditPruneCommand.class,
        mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {

    static final String LEDGER = "var/ledger";
    static final String KEYS = "var/keys";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name what to do: verify, tail or prune.");
    }

    /// `sluice audit verify`.
    @Command(
            name = "verify",
            description = "Find every edit, gap, reorder and cut. Exit 1 if there is one.",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(
                            names = "--ledger",
                            defaultValue = LEDGER,
                            description = "Folder (default: ${DEFAULT-VALUE}).")
                    Path ledger,
            @Option(
                            names = "--keys",
                            defaultValue = KEYS,
                            description = "Folder (default: ${DEFAULT-VALUE}).")
                    Path keys,
            @Option(
                            names = "--checkpoint",
                            paramLabel = "FILE",
                            description = "Checkpoint lines that were kept elsewhere.")
                    @Nullable List<Path> checkpoints) {
        requireFolder(ledger);
        VerifyResult result;
        try {
            List<LedgerVerifier.KnownCheckpoint> known = new ArrayList<>();
            for (Path file : checkpoints == null ? List.<Path>of() : checkpoints) {
                known.addAll(LedgerVerifier.known(file));
            }
            LedgerVerifier.Trail trail = LedgerVerifier.Trail.of(ledger);
            result = new LedgerVerifier(trail, new KeyFolder(keys).publicKeys()).verify(known);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "cannot read: " + e.getMessage());
        }
        print(result);
        return result.ok() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    /// `sluice audit tail`.
    @Command(
            name = "tail",
            description = "Print the last events in words.",
            mixinStandardHelpOptions = true)
    int tail(
            @Option(
                            names = "--ledger",
                            defaultValue = LEDGER,
                            description = "Folder (default: ${DEFAULT-VALUE}).")
                    Path ledger,
            @Option(names = "-n", defaultValue = "20", description = "How many lines.") int lines,
            @Option(names = "-f", description = "Go on with those that come.") boolean follow,
            @Option(names = "--json", description = "The lines as they stand.") boolean json) {
        requireFolder(ledger);
        LedgerTail tail = new LedgerTail(ledger);
        try {
            print(tail.last(lines), json);
            while (follow && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
                print(tail.next(), json);
            }
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "cannot read: " + e.getMessage());
        }
        return ExitCode.OK;
    }

    private void print(VerifyResult result) {
        PrintWriter out = spec.commandLine().getOut();
        VerifyResult.Problem problem = result.problem();
        if (problem != null) {
            out.println("NOT VERIFIED  " + problem);
        } else {
            out.printf(
                    "verified  %d lines in %d segments, %d signed checkpoints%n",
                    result.lines(), result.segments(), result.checkpoints());
        }
        VerifyResult.Pruned pruned = result.pruned();
        if (pruned != null) {
            out.printf(
                    "  %-12s lines 1 to %d, up to %s; on %s, signed with key %s%n",
                    "pruned", pruned.lastSeq(), pruned.to(), pruned.time(), pruned.keyId());
        }
        result.types().forEach((type, count) -> out.printf("  %-12s %d%n", type, count));
        out.printf("  %-12s %s%n", "head", result.head());
        if (result.exposed() > 0) {
            out.printf("  %d lines stand behind the last checkpoint%n", result.exposed());
        }
        if (result.tornBytes() > 0) {
            out.printf("  %d bytes behind the last whole line%n", result.tornBytes());
        }
        out.flush();
    }

    private void print(List<String> lines, boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        for (String line : lines) {
            out.println(json ? line.stripTrailing() : LedgerTail.words(line));
        }
        out.flush();
    }

    static void requireFolder(Path ledger) {
        if (!Files.isDirectory(ledger)) {
            throw new CommandFailure(ExitCode.USAGE, "no ledger in " + ledger);
        }
    }
}
