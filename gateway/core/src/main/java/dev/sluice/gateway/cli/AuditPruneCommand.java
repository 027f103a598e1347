package dev.sluice.gateway.cli;

import dev.sluice.gateway.audit.LedgerPruner;
import dev.sluice.gateway.audit.LedgerVerifier;
import dev.sluice.gateway.audit.VerifyResult;
import dev.sluice.gateway.keys.KeyFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `sluice audit prune`: the one way in which evidence goes.
@Command(
        name = "prune",
        description = {
            "Take old segments out of the ledger and leave a signed stub in their place.",
            "It may run beside a gateway; the newest segment always stays. A ledger that does not",
            "verify is not pruned (exit 1)."
        },
        mixinStandardHelpOptions = true)
final class AuditPruneCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private Extent extent;

    @Option(names = "--dry-run", description = "Say what would go, and leave it.")
    private boolean dryRun;

    @Option(
            names = "--ledger",
            defaultValue = AuditCommand.LEDGER,
            description = "Folder (default: ${DEFAULT-VALUE}).")
    private Path ledger = Path.of(AuditCommand.LEDGER);

    @Option(
            names = "--keys",
            defaultValue = AuditCommand.KEYS,
            description = "Folder (default: ${DEFAULT-VALUE}).")
    private Path keys = Path.of(AuditCommand.KEYS);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    /// How much goes.
    private static final class Extent {
        @Option(
                names = "--before",
                paramLabel = "DATE",
                description = "Segments whose lines are all older, such as 2026-01-31 (UTC).")
        private @Nullable String before;

        @Option(
                names = "--keep",
                paramLabel = "N",
                description = "All but the newest N segments; at least one stays.")
        private @Nullable Integer keep;
    }

    @Override
    public Integer call() {
        AuditCommand.requireFolder(ledger);
        Instant before = before();
        PrintWriter out = spec.commandLine().getOut();
        try {
            KeyFolder folder = new KeyFolder(keys);
            LedgerVerifier.Trail trail = LedgerVerifier.Trail.of(ledger);
            VerifyResult.Problem problem =
                    new LedgerVerifier(trail, folder.publicKeys()).verify(List.of()).problem();
            if (problem != null) {
                out.println("NOT VERIFIED  " + problem + "; nothing was pruned");
                out.flush();
                return ExitCode.NEGATIVE;
            }
            LedgerPruner pruner = new LedgerPruner(ledger);
            LedgerPruner.Plan plan =
                    before == null ? pruner.keeping(keep()) : pruner.before(before);
            if (!dryRun) {
                pruner.prune(plan, folder.load().signer(), Instant.now());
            }
            print(plan, out);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "cannot prune: " + e.getMessage());
        }
        return ExitCode.OK;
    }

    private void print(LedgerPruner.Plan plan, PrintWriter out) {
        if (plan.segments().isEmpty()) {
            out.println("nothing to prune");
        } else {
            out.printf(
                    "%s  %d segments, lines up to %d, %s to %s%n",
                    dryRun ? "would prune" : "pruned",
                    plan.segments().size(),
                    plan.lastSeq(),
                    plan.from(),
                    plan.to());
        }
        out.flush();
    }

    private int keep() {
        Integer keep = extent.keep;
        if (keep == null || keep < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--keep is at least 1");
        }
        return keep;
    }

    /// A date stands for its first moment in UTC.
    private @Nullable Instant before() {
        String text = extent.before;
        if (text == null) {
            var _ = keep();
            return null;
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException _) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--before takes a date such as 2026-01-31, or with a time");
        }
    }
}
