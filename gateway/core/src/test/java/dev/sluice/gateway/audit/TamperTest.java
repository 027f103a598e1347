package dev.sluice.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.gateway.audit.LedgerVerifier.KnownCheckpoint;
import dev.sluice.gateway.audit.Ledgers.Answer;
import dev.sluice.gateway.audit.Ledgers.TurnedClock;
import dev.sluice.testing.Seeded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What somebody who can write to the ledger's folder, and has no key, can do without being seen:
/// nothing but cut off or write anew what stands behind the last checkpoint.
class TamperTest {
    private final SimulatedDisk disk = new SimulatedDisk();
    private final TurnedClock clock = new TurnedClock();

    private void writeTrail(long segmentBytes) throws IOException {
        FileLedger ledger =
                FileLedger.open(
                        disk,
                        Ledgers.settings(segmentBytes),
                        Ledgers.signer(),
                        clock.clock(),
                        cause -> {
                            throw new AssertionError(cause);
                        });
        for (int i = 0; i < 8; i++) {
            Answer answer = new Answer();
            ledger.append(Ledgers.event("e" + i), answer);
            clock.pass(Duration.ofSeconds(i == 2 ? 61 : 1));
            ledger.cycle();
            assertThat(answer.yes()).isTrue();
        }
        ledger.close();
        assertThat(verify().problem()).isNull();
    }

    /// Every 23rd bit, which meets every third byte; all bits in a thorough run.
    @Test
    void everyFlippedBitIsNoticed() throws IOException {
        writeTrail(1 << 20);
        String segment = disk.segments().getFirst();
        byte[] bytes = disk.bytes(segment);
        assertThat(bytes.length).isBetween(9_000, 16_000);
        int step = Seeded.isThorough() ? 1 : 23;
        for (int bit = 0; bit < bytes.length * 8; bit += step) {
            byte[] flipped = bytes.clone();
            flipped[bit >> 3] ^= (byte) (1 << (bit & 7));
            disk.replace(segment, flipped);
            VerifyResult result = verify();
            assertThat(!result.ok() || result.tornBytes() > 0)
                    .as("bit %d of %d", bit, bytes.length * 8)
                    .isTrue();
        }
    }

    @Test
    void aLineBeyondItsLimitIsNoLineWhetherItEndsOrNot() throws IOException {
        writeTrail(1 << 20);
        String segment = disk.segments().getLast();
        byte[] whole = disk.bytes(segment);
        byte[] longer = Arrays.copyOf(whole, whole.length + Recovery.MAX_LINE + 2);
        Arrays.fill(longer, whole.length, longer.length, (byte) 'x');
        for (byte end : new byte[] {'\n', 'x'}) {
            longer[longer.length - 1] = end;
            disk.replace(segment, longer.clone());
            assertThat(Objects.requireNonNull(verify().problem()).reason())
                    .isEqualTo("the line has no end");
        }
    }

    @Test
    void everyLineEditedDeletedDoubledOrMovedIsNoticed() throws IOException {
        writeTrail(3_000);
        for (String segment : disk.segments()) {
            List<String> lines = lines(segment);
            boolean lastSegment = segment.equals(disk.segments().getLast());
            for (int i = 0; i < lines.size(); i++) {
                boolean last = lastSegment && i == lines.size() - 1;
                List<String> edited = new ArrayList<>(lines);
                edited.set(
                        i, lines.get(i).replace("orders", "others").replace("\"seq\"", "\"seq\" "));
                assertNoticed(segment, edited, "edited " + i);
                List<String> deleted = new ArrayList<>(lines);
                deleted.remove(i);
                if (!last) {
                    assertNoticed(segment, deleted, "deleted " + i);
                }
                List<String> doubled = new ArrayList<>(lines);
                doubled.add(i, lines.get(i));
                assertNoticed(segment, doubled, "doubled " + i);
                if (i > 0) {
                    List<String> moved = new ArrayList<>(lines);
                    Collections.swap(moved, i, i - 1);
                    assertNoticed(segment, moved, "moved " + i);
                }
            }
            write(segment, lines);
        }
    }

    @Test
    void aMissingSegmentIsNoticed() throws IOException {
        writeTrail(3_000);
        List<String> segments = disk.segments();
        assertThat(segments).hasSizeGreaterThan(2);
        String middle = segments.get(segments.size() / 2);
        byte[] bytes = disk.bytes(middle);
        disk.remove(middle);
        assertThat(verify().ok()).isFalse();
        SimulatedDisk withoutFirst = new SimulatedDisk();
        withoutFirst.open(middle);
        withoutFirst.replace(middle, bytes);
        VerifyResult result =
                new LedgerVerifier(withoutFirst, Ledgers.publicKeys()).verify(List.of());
        assertThat(Objects.requireNonNull(result.problem()).reason())
                .isEqualTo("the ledger does not begin with line 1");
    }

    @Test
    void aTailCutBehindAKnownCheckpointIsNoticed() throws IOException {
        writeTrail(3_000);
        String last = disk.segments().getLast();
        List<String> lines = lines(last);
        String checkpoint = lines.getLast();
        assertThat(checkpoint).contains("\"type\":\"checkpoint\"");
        KnownCheckpoint known = new KnownCheckpoint("kept.jsonl", 1, checkpoint);
        assertThat(verify(known).problem()).isNull();
        write(last, lines.subList(0, lines.size() - 1));
        assertThat(verify().ok()).isTrue();
        assertThat(verify().exposed()).isPositive();
        assertThat(verify(known).problem())
                .hasToString(
                        "kept.jsonl:1: the ledger ends before this checkpoint: it was cut off");
    }

    @Test
    void aTrailWrittenAnewWithAnotherKeyIsNoticed() throws IOException {
        writeTrail(3_000);
        LedgerVerifier verifier = new LedgerVerifier(disk, Map.of());
        assertThat(Objects.requireNonNull(verifier.verify(List.of()).problem()).reason())
                .isEqualTo("the checkpoint is signed with a key that is not known");
        LedgerVerifier other =
                new LedgerVerifier(disk, Map.of("test-key", Ledgers.pair().getPublic()));
        assertThat(Objects.requireNonNull(other.verify(List.of()).problem()).reason())
                .isEqualTo("the checkpoint's signature is not good");
    }

    @Test
    void anEmptyFolderIsNoLedger() throws IOException {
        LedgerVerifier verifier = new LedgerVerifier(new SimulatedDisk(), Ledgers.publicKeys());
        assertThat(Objects.requireNonNull(verifier.verify(List.of()).problem()).reason())
                .isEqualTo("there is no ledger here");
    }

    private void assertNoticed(String segment, List<String> lines, String what) throws IOException {
        byte[] before = disk.bytes(segment);
        write(segment, lines);
        assertThat(verify().ok()).as("%s of %s", what, segment).isFalse();
        disk.replace(segment, before);
    }

    private VerifyResult verify(KnownCheckpoint... known) throws IOException {
        return new LedgerVerifier(disk, Ledgers.publicKeys()).verify(List.of(known));
    }

    private List<String> lines(String segment) {
        List<String> lines = new ArrayList<>();
        new String(disk.bytes(segment), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> lines.add(line + "\n"));
        return lines;
    }

    private void write(String segment, List<String> lines) {
        disk.replace(segment, String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }
}
