package dev.sluice.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.gateway.audit.Ledgers.Answer;
import dev.sluice.gateway.audit.Ledgers.TurnedClock;
import dev.sluice.policies.Direction;
import dev.sluice.testing.Seeded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each call to the disk failed once, and the machine stopped after each call: nothing that was
/// answered is missing, and the verifier tells the truth.
class LedgerSimulationTest {
    private static final Pattern EVENT = Pattern.compile("\"eventId\":\"([^\"]+)\"");

    /// Small enough for a workload to fill several segments.
    private static final long SEGMENT = 6_000;

    private SimulatedDisk disk = new SimulatedDisk();
    private final TurnedClock clock = new TurnedClock();
    private final Set<String> durable = new TreeSet<>();
    private final Set<String> answered = new TreeSet<>();
    private final List<Throwable> fatal = new ArrayList<>();

    @Test
    void aRunWithoutFaultsAnswersEverythingAndVerifies() throws IOException {
        work("a");
        assertThat(durable).hasSize(21).isEqualTo(answered);
        assertThat(fatal).isEmpty();
        VerifyResult result = checkTrail();
        assertThat(result.exposed()).isZero();
        assertThat(result.segments()).isGreaterThan(2);
    }

    @Test
    void everyCallFailedOnce() throws IOException {
        LedgerSimulationTest prepared = prepared();
        List<String> calls = prepared.callsOfOneRun();
        Set<String> hit = new HashSet<>();
        for (int call = 0; call < calls.size(); call++) {
            prepared.failedCall(call, false);
            if (calls.get(call).equals("write")) {
                prepared.failedCall(call, true);
            }
            hit.add(calls.get(call));
        }
        assertThat(hit)
                .contains("list", "open", "read", "write", "force", "syncFolder", "truncate");
    }

    @Test
    void theMachineStopsAtEveryCall() throws IOException {
        LedgerSimulationTest prepared = prepared();
        int calls = prepared.callsOfOneRun().size();
        Seeded.check(
                3,
                random -> {
                    for (int call = 0; call < calls; call++) {
                        LedgerSimulationTest run = prepared.again();
                        run.disk.stopAt(call, random.nextBoolean());
                        run.tryWork();
                        run.recoverAndCheck(random.nextBoolean() ? random : null);
                    }
                });
        assertThat(calls).isGreaterThan(50);
    }

    private void failedCall(int call, boolean afterPart) {
        LedgerSimulationTest run = again();
        run.disk.failAt(call, afterPart);
        run.tryWork();
        assertThat(run.disk.calls()).hasSizeGreaterThan(call);
        run.recoverAndCheck(null);
    }

    @Test
    void aTornLineIsCutAndTheCutRecorded() throws IOException {
        work("a");
        tear();
        VerifyResult before = verify();
        assertThat(before.problem()).isNull();
        assertThat(before.tornBytes()).isEqualTo(15);
        work("b");
        VerifyResult after = checkTrail();
        assertThat(after.types()).containsEntry("cut", 1L).containsEntry("start", 2L);
        assertThat(after.tornBytes()).isZero();
        assertThat(text()).contains("\"type\":\"cut\"").contains("\"bytes\":15");
    }

    @Test
    void otherDamageStopsTheStart() throws IOException {
        work("a");
        String last = disk.segments().getLast();
        byte[] bytes = disk.bytes(last);
        bytes[bytes.length / 2] ^= 1;
        disk.replace(last, bytes);
        IOException stopped = null;
        try {
            work("b");
        } catch (IOException e) {
            stopped = e;
        }
        assertThat(stopped)
                .isInstanceOf(LedgerException.class)
                .hasMessageStartingWith(last + ":")
                .hasMessageContaining("the ledger is damaged");
    }

    @Test
    void aLineBeyondItsLimitStopsTheStartWhetherItEndsOrNot() throws IOException {
        work("a");
        String last = disk.segments().getLast();
        byte[] whole = disk.bytes(last);
        byte[] longer = Arrays.copyOf(whole, whole.length + Recovery.MAX_LINE + 2);
        Arrays.fill(longer, whole.length, longer.length, (byte) 'x');
        for (byte end : new byte[] {'\n', 'x'}) {
            longer[longer.length - 1] = end;
            disk.replace(last, longer.clone());
            assertThatThrownBy(() -> work("b"))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("the line has no end");
        }
    }

    @Test
    void aFullDiskRefusesAndIsWrittenAgainWithoutARestart() throws IOException {
        FileLedger ledger = open();
        disk.room(400);
        Answer refused = append(ledger, "x1");
        ledger.cycle();
        assertThat(refused.no()).isTrue();
        assertThat(ledger.writable()).isFalse();
        assertThat(append(ledger, "x2").no()).isTrue();
        clock.pass(Duration.ofSeconds(2));
        ledger.cycle();
        assertThat(ledger.writable()).isFalse();
        disk.room(SimulatedDisk.PLENTY);
        clock.pass(Duration.ofSeconds(2));
        ledger.cycle();
        assertThat(ledger.writable()).isTrue();
        Answer taken = append(ledger, "x3");
        ledger.cycle();
        assertThat(taken.yes()).isTrue();
        ledger.close();
        assertThat(checkTrail().types()).containsEntry("outage", 1L);
        assertThat(text()).contains("\"cause\":\"disk\",\"refused\":2,\"dropped\":0");
        assertThat(fatal).isEmpty();
    }

    /// A ledger of several segments whose last line is torn.
    private static LedgerSimulationTest prepared() throws IOException {
        LedgerSimulationTest run = new LedgerSimulationTest();
        run.work("earlier");
        run.tear();
        return run;
    }

    /// The same ledger once more, as it was.
    private LedgerSimulationTest again() {
        LedgerSimulationTest copy = new LedgerSimulationTest();
        copy.disk = disk.copy();
        copy.durable.addAll(durable);
        copy.answered.addAll(answered);
        return copy;
    }

    private void tear() throws IOException {
        String last = disk.segments().getLast();
        String torn = new String(disk.bytes(last), StandardCharsets.UTF_8) + "{\"schema\":1,\"se";
        disk.replace(last, torn.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> callsOfOneRun() throws IOException {
        LedgerSimulationTest run = again();
        run.work("a");
        return run.disk.calls();
    }

    /// What one process does with a ledger: events, tallies, checkpoints by time, rotation, stop.
    private void work(String prefix) throws IOException {
        try (FileLedger ledger = open()) {
            for (int i = 0; i < 7; i++) {
                append(ledger, prefix + i);
                append(ledger, prefix + i + "-too");
                ledger.clean("public", "orders-api", Direction.RESPONSE, "d1905", 100);
                ledger.cycle();
                append(ledger, prefix + i + "-late");
                clock.pass(Duration.ofSeconds(i == 3 ? 61 : 2));
                ledger.cycle();
            }
        }
    }

    private void tryWork() {
        try {
            work("a");
        } catch (IOException _) {
            fatal.add(new IOException("start or stop failed")); // the process ended with it
        }
    }

    /// Opens the ledger again after a crash and checks that everything answered is in it.
    private void recoverAndCheck(@Nullable SplittableRandom torn) {
        disk.crash(torn);
        try {
            FileLedger ledger = open();
            Answer answer = append(ledger, "after");
            ledger.cycle();
            assertThat(answer.yes()).isTrue();
            ledger.close();
            checkTrail();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private VerifyResult checkTrail() throws IOException {
        VerifyResult result = verify();
        assertThat(result.problem()).isNull();
        assertThat(eventsOnDisk()).containsAll(durable);
        return result;
    }

    private VerifyResult verify() throws IOException {
        return new LedgerVerifier(disk, Ledgers.publicKeys()).verify(List.of());
    }

    private Set<String> eventsOnDisk() throws IOException {
        Set<String> ids = new HashSet<>();
        Matcher matcher = EVENT.matcher(text());
        while (matcher.find()) {
            assertThat(ids.add(matcher.group(1))).isTrue();
        }
        return ids;
    }

    private String text() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String segment : disk.segments()) {
            all.append(new String(disk.bytes(segment), StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    private FileLedger open() throws IOException {
        return FileLedger.open(
                disk, Ledgers.settings(SEGMENT), Ledgers.signer(), clock.clock(), fatal::add);
    }

    private Answer append(FileLedger ledger, String id) {
        Answer answer = new Answer();
        ledger.append(
                Ledgers.event(id),
                yes -> {
                    answer.done(yes);
                    answered.add(id);
                    if (yes) {
                        durable.add(id);
                    }
                });
        return answer;
    }
}
