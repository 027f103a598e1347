package dev.sluice.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.gateway.audit.LedgerVerifier.KnownCheckpoint;
import dev.sluice.gateway.audit.Ledgers.TurnedClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Segments go by a prune only, and what stands in their place cannot be forged.
class PruneTest {

    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir private Path folder = Path.of("");
    private final TurnedClock clock = new TurnedClock();

    @BeforeEach
    void write() throws IOException {
        write(12);
    }

    /// One event an hour, about two of them a segment.
    private void write(int events) throws IOException {
        try (FileLedger ledger =
                FileLedger.open(
                        DiskLedgerFiles.lock(folder),
                        Ledgers.settings(3_000),
                        Ledgers.signer(),
                        clock.clock(),
                        cause -> {
                            throw new AssertionError(cause);
                        })) {
            for (int i = 0; i < events; i++) {
                ledger.append(Ledgers.event("e" + i), _ -> {});
                ledger.cycle();
                clock.pass(Duration.ofHours(1));
            }
        }
        assertThat(verify().problem()).isNull();
    }

    private List<String> segments() throws IOException {
        return DiskLedgerFiles.segments(folder);
    }

    private VerifyResult verify(KnownCheckpoint... known) throws IOException {
        return new LedgerVerifier(LedgerVerifier.Trail.of(folder), Ledgers.publicKeys())
                .verify(List.of(known));
    }

    private LedgerPruner.Plan prune(int keep) throws IOException {
        LedgerPruner pruner = new LedgerPruner(folder);
        LedgerPruner.Plan plan = pruner.keeping(keep);
        pruner.prune(plan, Ledgers.signer(), LATER);
        return plan;
    }

    private String reason() throws IOException {
        return Objects.requireNonNull(verify().problem()).toString();
    }

    @Test
    void aPrunedLedgerVerifiesAndNamesWhatIsGone() throws IOException {
        int before = segments().size();
        long lines = verify().lines();
        LedgerPruner.Plan plan = prune(2);
        assertThat(segments()).hasSize(2);
        VerifyResult result = verify();
        assertThat(result.problem()).isNull();
        assertThat(result.pruned())
                .isEqualTo(
                        new VerifyResult.Pruned(
                                plan.lastSeq(),
                                Objects.requireNonNull(result.pruned()).head(),
                                LATER,
                                plan.to(),
                                "test-key"));
        assertThat(plan.segments()).hasSize(before - 2);
        assertThat(plan.from()).isEqualTo(Ledgers.NOON);
        assertThat(result.lines()).isEqualTo(lines - plan.lastSeq());
        assertThat(Segments.firstSeq(segments().getFirst())).isEqualTo(plan.lastSeq() + 1);
    }

    @Test
    void itGoesOnBehindAPruneAndCanBePrunedAgain() throws IOException {
        prune(1);
        write(6);
        LedgerPruner.Plan second = prune(2);
        assertThat(second.segments()).isNotEmpty();
        write(1);
        assertThat(Objects.requireNonNull(verify().pruned()).lastSeq()).isEqualTo(second.lastSeq());
        assertThat(Files.readAllLines(folder.resolve(Segments.STUBS))).hasSize(2);
    }

    @Test
    void aDateKeepsEverySegmentWithALineFromThenOn() throws IOException {
        LedgerPruner pruner = new LedgerPruner(folder);
        assertThat(pruner.before(Ledgers.NOON).segments()).isEmpty();
        assertThat(pruner.before(LATER).segments()).hasSize(segments().size() - 1);
        LedgerPruner.Plan some = pruner.before(Ledgers.NOON.plus(Duration.ofHours(5)));
        assertThat(some.segments()).isNotEmpty();
        assertThat(some.to()).isBefore(Ledgers.NOON.plus(Duration.ofHours(5)));
        assertThat(some.segments()).hasSizeLessThan(segments().size() - 1);
    }

    @Test
    void theNewestSegmentStays() throws IOException {
        assertThat(new LedgerPruner(folder).keeping(0).segments()).hasSize(segments().size() - 1);
        assertThat(new LedgerPruner(folder).keeping(1_000).segments()).isEmpty();
        prune(1_000);
        assertThat(folder.resolve(Segments.STUBS)).doesNotExist();
    }

    @Test
    void whatACrashLeftIsNoErrorAndGoesWithTheNextPrune() throws IOException {
        String first = segments().getFirst();
        byte[] bytes = Files.readAllBytes(folder.resolve(first));
        prune(2);
        Files.write(folder.resolve(first), bytes);
        assertThat(verify().problem()).isNull();
        write(1);
        prune(1_000);
        assertThat(folder.resolve(first)).doesNotExist();
    }

    @Test
    void segmentsThatWentWithoutAStubAreMissed() throws IOException {
        prune(4);
        Files.delete(folder.resolve(segments().getFirst()));
        assertThat(reason()).contains("lines are missing before this segment");
    }

    @Test
    void aStubThatIsGoneEditedOrSignedByAnotherIsNoticed() throws IOException {
        prune(3);
        Path stubs = folder.resolve(Segments.STUBS);
        String good = Files.readString(stubs);
        for (int i = 0; i < good.length(); i++) {
            StringBuilder bad = new StringBuilder(good);
            bad.setCharAt(i, good.charAt(i) == '1' ? '2' : '1');
            Files.writeString(stubs, bad);
            assertThat(verify().ok()).as("byte %d", i).isFalse();
        }
        Files.delete(stubs);
        assertThat(reason()).contains("the ledger does not begin with line 1");
        Files.writeString(stubs, good);
        VerifyResult other =
                new LedgerVerifier(
                                LedgerVerifier.Trail.of(folder),
                                Map.of("test-key", Ledgers.pair().getPublic()))
                        .verify(List.of());
        assertThat(Objects.requireNonNull(other.problem()).reason())
                .isEqualTo("the stub's signature is not good");
    }

    @Test
    void aStubOfAnotherLedgerDoesNotFit() throws IOException {
        prune(3);
        byte[] stubs = Files.readAllBytes(folder.resolve(Segments.STUBS));
        String text = new String(stubs, StandardCharsets.UTF_8);
        PruneStub forged =
                new PruneStub(
                        LATER,
                        PruneStubs.read(stubs).lastSeq(),
                        "0".repeat(64),
                        1,
                        Ledgers.NOON,
                        Ledgers.NOON);
        Files.write(folder.resolve(Segments.STUBS), forged.line(new byte[0], Ledgers.signer()));
        assertThat(reason()).contains("not linked to the line before it");
        Files.writeString(folder.resolve(Segments.STUBS), "no stub\n");
        assertThatThrownBy(() -> write(1)).isInstanceOf(LedgerException.class);
        Files.writeString(folder.resolve(Segments.STUBS), text);
        write(1);
    }

    @Test
    void aKnownCheckpointOfTheLastPrunedLineIsStillChecked() throws IOException {
        String last = Files.readAllLines(folder.resolve(segments().getFirst())).getLast() + "\n";
        LedgerPruner pruner = new LedgerPruner(folder);
        pruner.prune(pruner.keeping(segments().size() - 1), Ledgers.signer(), LATER);
        assertThat(verify(new KnownCheckpoint("kept", 1, last)).problem()).isNull();
        String edited = last.replace("\"reason\":\"time\"", "\"reason\":\"shutdown\"");
        assertThat(edited).isNotEqualTo(last);
        assertThat(verify(new KnownCheckpoint("kept", 1, edited)).problem())
                .hasToString(
                        "kept:1: the pruned part of the ledger did not end with this checkpoint");
    }
}
