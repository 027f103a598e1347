package dev.sluice.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.gateway.audit.DiskLedgerFiles;
import dev.sluice.gateway.audit.FileLedger;
import dev.sluice.gateway.audit.LedgerClock;
import dev.sluice.gateway.audit.LedgerSettings;
import dev.sluice.gateway.config.AuditConfig;
import dev.sluice.gateway.keys.KeyFolder;
import dev.sluice.gateway.keys.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditPruneCommandTest {

    @TempDir private Path state = Path.of("");

    /// Six runs, each of which begins a segment.
    @BeforeEach
    void write() throws IOException {
        Keys keys = new KeyFolder(state.resolve("keys")).loadOrCreate();
        AuditConfig audit =
                new AuditConfig(
                        state.resolve("ledger"),
                        AuditConfig.CleanTransfers.TALLY,
                        AuditConfig.OnFull.BLOCK,
                        1);
        for (int i = 0; i < 6; i++) {
            FileLedger ledger =
                    FileLedger.open(
                            DiskLedgerFiles.lock(audit.path()),
                            new LedgerSettings(audit, 10, "test", "c0ffee"),
                            keys.signer(),
                            LedgerClock.system(),
                            cause -> {
                                throw new AssertionError(cause);
                            });
            ledger.reloaded("d1");
            ledger.close();
        }
    }

    private Console prune(String... more) {
        return run("prune", more);
    }

    private Console run(String verb, String... more) {
        List<String> all =
                Stream.concat(
                                Stream.of(
                                        "audit",
                                        verb,
                                        "--ledger",
                                        state.resolve("ledger").toString(),
                                        "--keys",
                                        state.resolve("keys").toString()),
                                Stream.of(more))
                        .toList();
        return Console.run(all.toArray(String[]::new));
    }

    private long segments() throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("ledger"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("ledger-0"))
                    .count();
        }
    }

    @Test
    void prunesAndVerifyTellsSo() throws IOException {
        long before = segments();
        assertThat(before).isGreaterThan(4);
        Console dry = prune("--keep", "2", "--dry-run");
        assertThat(dry.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(dry.out()).startsWith("would prune  " + (before - 2) + " segments, lines up to");
        assertThat(segments()).isEqualTo(before);
        Console done = prune("--keep", "2");
        assertThat(done.exitCode()).as(done.err()).isEqualTo(ExitCode.OK);
        assertThat(done.out()).startsWith("pruned  " + (before - 2) + " segments");
        assertThat(segments()).isEqualTo(2);
        Console verify = run("verify");
        assertThat(verify.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(verify.out()).startsWith("verified").contains("pruned       lines 1 to ");
        assertThat(prune("--keep", "2").out()).isEqualTo("nothing to prune\n");
        assertThat(prune("--before", "2020-01-31").out()).isEqualTo("nothing to prune\n");
        assertThat(prune("--before", "2999-01-31T00:00:00Z").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(segments()).isEqualTo(1);
    }

    @Test
    void aLedgerThatDoesNotVerifyIsNotPruned() throws IOException {
        long before = segments();
        try (Stream<Path> files = Files.list(state.resolve("ledger"))) {
            Path first =
                    files.filter(file -> file.toString().endsWith(".jsonl"))
                            .sorted()
                            .findFirst()
                            .orElseThrow();
            Files.writeString(first, Files.readString(first).replace("c0ffee", "decaf0"));
        }
        Console refused = prune("--keep", "2");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(refused.out()).startsWith("NOT VERIFIED").contains("nothing was pruned");
        assertThat(segments()).isEqualTo(before);
    }

    @Test
    void itAsksForOneExtent() {
        for (String[] wrong :
                new String[][] {
                    {},
                    {"--keep", "2", "--before", "2026-01-31"},
                    {"--keep", "0"},
                    {"--keep", "two"},
                    {"--before", "yesterday"}
                }) {
            assertThat(prune(wrong).exitCode()).isEqualTo(ExitCode.USAGE);
        }
        Console nowhere = Console.run("audit", "prune", "--keep", "1", "--ledger", "no/such");
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
