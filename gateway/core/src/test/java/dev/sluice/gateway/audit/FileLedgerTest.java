package dev.sluice.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.gateway.audit.Ledgers.Answer;
import dev.sluice.gateway.audit.Ledgers.TurnedClock;
import dev.sluice.gateway.config.AuditConfig;
import dev.sluice.policies.Action;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Rule;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.RuleHit;
import dev.sluice.policies.transfer.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FileLedgerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SimulatedDisk disk = new SimulatedDisk();
    private final TurnedClock clock = new TurnedClock();
    private final List<Throwable> fatal = new ArrayList<>();

    @Test
    void anEventHoldsWhatTheConventionsName() throws IOException {
        try (FileLedger ledger = open(Ledgers.settings(1 << 20))) {
            ledger.append(Ledgers.event("01J0"), new Answer());
            ledger.cycle();
        }
        String line = text().lines().filter(l -> l.contains("\"event\"")).findFirst().orElseThrow();
        assertThat(line)
                .startsWith("{\"schema\":1,\"seq\":2,\"prev\":\"")
                .contains(
                        """
                        "type":"event","time":"2026-11-24T12:00:00Z","instance":"test",\
                        "configDigest":"c0ffee","eventId":"01J0","requestId":"req-01J0",\
                        "door":"reverse","verdict":"block","delivery":"answered","action":"block",\
                        "mode":"enforce","severity":"high","policy":"pci-dss","rule":"block-cards",\
                        "ruleTitle":"Title of block-cards","policyDigest":"d1905",\
                        "statusSent":403,"direction":"request","listener":"public",\
                        "route":"orders-api","upstream":"orders","method":"POST",\
                        "host":"api.example.com","path":"/orders/{CREDIT_CARD_NUMBER}",\
                        "mediaType":"application/json","coding":"gzip","view":"json",\
                        "bodyMode":"held","bytesInspected":120,"bytesTotal":80,\
                        "inspection":"complete","durationMicros":1234,"clientIp":"10.1.2.3",\
                        "rules":[{"policy":"pci-dss","rule":"block-cards","action":"block",\
                        "mode":"enforce","severity":"high","counts":{"CREDIT_CARD_NUMBER":2}}],\
                        "findingsTotal":2,"findings":[{"infoType":"CREDIT_CARD_NUMBER",\
                        "category":"financial","likelihood":"VERY_LIKELY","count":2,"distinct":1,\
                        "surface":"body","fieldPath":"$.pan","ranges":[[9,28]],\
                        "shape":"dddd dddd dddd dddd","fingerprints":["%s"],"inContext":true,\
                        "documents":[{"name":"lease.txt","percent":30}]}],\
                        "fingerprintKeyId":"f00d"}\
                        """
                                .formatted("ab".repeat(32)));
    }

    @Test
    void shadowExceptionAndUninspectedAreTold() throws IOException {
        Rule rule = Ledgers.rule("watch", new Action.Block());
        RuleHit shadow = new RuleHit(Ledgers.policy(rule), rule, Mode.SHADOW, null, Map.of());
        RuleHit excepted =
                new RuleHit(Ledgers.policy(rule), rule, Mode.ENFORCE, "EXC-112", Map.of());
        try (FileLedger ledger = open(Ledgers.settings(1 << 20))) {
            Inspection complete = new Inspection.Complete();
            Verdict pass = new Verdict.Pass();
            ledger.append(Ledgers.event("s", Ledgers.outcome(pass, complete, shadow)), _ -> {});
            ledger.append(Ledgers.event("x", Ledgers.outcome(pass, complete, excepted)), _ -> {});
            ledger.append(
                    Ledgers.event("u", Ledgers.outcome(pass, Ledgers.brokenCoding())), _ -> {});
            ledger.cycle();
        }
        JsonNode s = event("s");
        assertThat(s.path("wouldAction").asString()).isEqualTo("block");
        assertThat(s.path("mode").asString()).isEqualTo("shadow");
        assertThat(s.has("action")).isFalse();
        assertThat(event("x").path("exception").asString()).isEqualTo("EXC-112");
        assertThat(event("u").path("inspection").asString()).isEqualTo("unreadable");
        assertThat(event("u").path("cause").asString()).isEqualTo("brokenCoding");
    }

    @Test
    void cleanTransfersAreTalliedEveryFiveSecondsAtReloadAndAtTheEnd() throws IOException {
        FileLedger ledger = open(Ledgers.settings(1 << 20));
        for (int i = 0; i < 3; i++) {
            ledger.clean("public", "orders-api", Direction.REQUEST, "d1", 10);
        }
        ledger.clean("public", "orders-api", Direction.RESPONSE, "d1", 7);
        ledger.cycle();
        assertThat(text()).doesNotContain("tally");
        clock.pass(Duration.ofSeconds(5));
        ledger.cycle();
        clock.pass(Duration.ofSeconds(5));
        ledger.cycle();
        ledger.clean("public", "orders-api", Direction.REQUEST, "d1", 1);
        ledger.reloaded("d2");
        ledger.cycle();
        ledger.clean("public", "orders-api", Direction.REQUEST, "d2", 2);
        ledger.close();
        List<JsonNode> tallies = lines("tally");
        assertThat(tallies).hasSize(4);
        assertThat(tallies.stream().mapToLong(t -> t.path("transfers").asLong()).sum())
                .isEqualTo(6);
        assertThat(tallies.stream().mapToLong(t -> t.path("bytes").asLong()).sum()).isEqualTo(40);
        assertThat(tallies.getFirst().path("from").asString()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(tallies.getFirst().path("time").asString()).isEqualTo("2026-11-24T12:00:05Z");
        assertThat(lines("reload")).hasSize(1);
        assertThat(verify().exposed()).isZero();
    }

    @Test
    void eachCleanTransferCanHaveItsLine() throws IOException {
        AuditConfig audit =
                new AuditConfig(
                        Path.of("ledger"),
                        AuditConfig.CleanTransfers.EACH,
                        AuditConfig.OnFull.BLOCK,
                        1 << 20);
        try (FileLedger ledger = open(new LedgerSettings(audit, 2, "test", "c0ffee"))) {
            for (int i = 0; i < 5; i++) {
                ledger.clean("public", "orders-api", Direction.REQUEST, "d1", 10);
            }
            ledger.cycle();
        }
        assertThat(lines("clean")).hasSize(2);
        // What found no room in the queue is not lost.
        assertThat(lines("tally").getFirst().path("transfers").asLong()).isEqualTo(3);
    }

    @Test
    void tallyCountsOfManyThreadsAndManyRoutesAddUp() throws Exception {
        FileLedger ledger = open(Ledgers.settings(1 << 20));
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < 10_000; i++) {
                                    String route = "route-" + i % 50;
                                    ledger.clean("public", route, Direction.REQUEST, "d", 1);
                                }
                            }));
        }
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofSeconds(5));
            ledger.cycle();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        ledger.close();
        assertThat(lines("tally").stream().mapToLong(t -> t.path("transfers").asLong()).sum())
                .isEqualTo(40_000);
    }

    @Test
    void checkpointsComeByCountByTimeAndAtTheEnd() throws IOException {
        FileLedger ledger = open(Ledgers.settings(64 << 20));
        for (int i = 0; i < 2_100; i++) {
            ledger.append(Ledgers.event("e" + i), _ -> {});
        }
        ledger.cycle();
        assertThat(ledger.status().written()).isEqualTo(2_100);
        clock.jump(Duration.ofHours(-1));
        ledger.cycle();
        assertThat(lines("checkpoint")).hasSize(2);
        clock.pass(Duration.ofSeconds(60));
        ledger.cycle();
        clock.pass(Duration.ofSeconds(60));
        ledger.cycle();
        ledger.append(Ledgers.event("last"), _ -> {});
        ledger.close();
        assertThat(lines("checkpoint").stream().map(c -> c.path("reason").asString()))
                .containsExactly("count", "count", "time", "shutdown");
        assertThat(verify().problem()).isNull();
    }

    @Test
    void aNoteOnADeliveryFollowsItsEvent() throws IOException {
        FileLedger ledger = open(Ledgers.settings(1 << 20, AuditConfig.OnFull.BLOCK, 2));
        ledger.append(Ledgers.event("e1"), _ -> {});
        ledger.append(note("e1"));
        ledger.append(note("no room"));
        ledger.cycle();
        disk.room(0);
        ledger.append(note("kept while the disk is full"));
        ledger.cycle();
        disk.room(Long.MAX_VALUE);
        clock.pass(Duration.ofSeconds(1));
        ledger.close();
        assertThat(lines("delivery"))
                .extracting(line -> line.path("eventId").asString())
                .containsExactly("e1", "kept while the disk is full");
        JsonNode line = lines("delivery").getFirst();
        assertThat(line.path("planned").asString()).isEqualTo("delivered");
        assertThat(line.path("delivery").asString()).isEqualTo("failed");
        assertThat(LedgerTail.words(line.toString()))
                .endsWith("delivery   failed instead of delivered  e1");
        assertThat(ledger.status().dropped()).isEqualTo(1);
        assertThat(text()).contains("\"refused\":0,\"dropped\":1");
        assertThat(verify().problem()).isNull();
        assertThat(verify().types()).containsEntry("delivery", 2L);
    }

    private DeliveryNote note(String eventId) {
        Instant now = clock.clock().wall().instant();
        return new DeliveryNote(eventId, now, Delivery.DELIVERED, Delivery.FAILED);
    }

    @Test
    void aNewKeyIsVouchedForByTheOneBeforeEvenWhenTheDiskWasFullMeanwhile() throws IOException {
        FileLedger ledger = open(Ledgers.settings(1 << 20));
        ledger.append(Ledgers.event("before"), _ -> {});
        ledger.cycle();
        disk.room(0);
        ledger.rekeyed(Ledgers.nextSigner(), "fp-2");
        ledger.cycle();
        assertThat(lines("keys")).isEmpty();
        disk.room(Long.MAX_VALUE);
        clock.pass(Duration.ofSeconds(1));
        ledger.cycle();
        ledger.append(Ledgers.event("after"), _ -> {});
        ledger.close();
        assertThat(lines("keys"))
                .extracting(line -> line.path("signingKeyId").asString())
                .containsExactly("next-key");
        assertThat(lines("checkpoint"))
                .extracting(c -> c.path("reason").asString() + " " + c.path("keyId").asString())
                .containsExactly("keys test-key", "shutdown next-key");
        assertThat(verify().problem()).isNull();
    }

    @Test
    void aFullQueueRefusesOrDropsAndSaysSo() throws IOException {
        FileLedger blocks = open(Ledgers.settings(1 << 20, AuditConfig.OnFull.BLOCK, 2));
        Answer third = fill(blocks);
        assertThat(third.no()).isTrue();
        assertThat(blocks.writable()).isFalse();
        blocks.cycle();
        assertThat(blocks.writable()).isTrue();
        assertThat(blocks.status().refused()).isEqualTo(1);
        assertThat(blocks.status().queueFull()).isEqualTo(1);
        blocks.close();
        assertThat(text()).contains("\"cause\":\"queue\",\"refused\":1,\"dropped\":0");

        SimulatedDisk other = new SimulatedDisk();
        FileLedger drops =
                FileLedger.open(
                        other,
                        Ledgers.settings(1 << 20, AuditConfig.OnFull.DROP, 2),
                        Ledgers.signer(),
                        clock.clock(),
                        fatal::add);
        assertThat(fill(drops).yes()).isTrue();
        assertThat(drops.writable()).isTrue();
        assertThat(drops.status().dropped()).isEqualTo(1);
        drops.close();
    }

    @Test
    void aFailedForceIsFatalAndAnswersNobodyYes() throws IOException {
        FileLedger ledger = open(Ledgers.settings(1 << 20, AuditConfig.OnFull.DROP, 10));
        Answer answer = new Answer();
        ledger.append(Ledgers.event("e"), answer);
        disk.failNext("force");
        ledger.cycle();
        assertThat(fatal).hasSize(1);
        assertThat(answer.no()).isTrue();
        Answer later = new Answer();
        ledger.append(Ledgers.event("f"), later);
        assertThat(later.no()).isTrue();
        assertThat(ledger.writable()).isFalse();
        ledger.close();
    }

    @Test
    void loneSurrogatesInANameDoNotStopTheLedger() throws IOException {
        AuditEvent event = Ledgers.event("bad\uD800");
        Answer answer = new Answer();
        try (FileLedger ledger = open(Ledgers.settings(1 << 20))) {
            ledger.append(event, answer);
            ledger.cycle();
        }
        assertThat(answer.yes()).isTrue();
        assertThat(verify().problem()).isNull();
    }

    @Test
    void manyWritersOnARealDisk(@TempDir Path temp) throws Exception {
        Path folder = temp.resolve("var/ledger");
        FileLedger ledger =
                FileLedger.open(
                        DiskLedgerFiles.lock(folder),
                        Ledgers.settings(256 << 10),
                        Ledgers.signer(),
                        LedgerClock.system(),
                        fatal::add);
        assertThatThrownBy(() -> DiskLedgerFiles.lock(folder))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("another process writes this ledger");
        ledger.start();
        int each = 250;
        CountDownLatch done = new CountDownLatch(4 * each);
        AtomicInteger yes = new AtomicInteger();
        for (int t = 0; t < 4; t++) {
            String name = "t" + t + "-";
            Thread.ofPlatform()
                    .start(() -> {
                        for (int i = 0; i < each; i++) {
                            ledger.append(
                                    Ledgers.event(name + i),
                                    durable -> {
                                        yes.addAndGet(durable ? 1 : 0);
                                        done.countDown();
                                    });
                        }
                    });
        }
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        ledger.close();
        assertThat(yes).hasValue(4 * each);
        assertThat(fatal).isEmpty();
        VerifyResult result =
                new LedgerVerifier(LedgerVerifier.Trail.of(folder), Ledgers.publicKeys())
                        .verify(List.of());
        assertThat(result.problem()).isNull();
        assertThat(result.types()).containsEntry("event", 4L * each);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        Path first = folder.resolve(Segments.name(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rw-------");
    }

    private static Answer fill(FileLedger ledger) {
        ledger.append(Ledgers.event("e1"), _ -> {});
        ledger.append(Ledgers.event("e2"), _ -> {});
        Answer third = new Answer();
        ledger.append(Ledgers.event("e3"), third);
        return third;
    }

    private FileLedger open(LedgerSettings settings) throws IOException {
        return FileLedger.open(disk, settings, Ledgers.signer(), clock.clock(), fatal::add);
    }

    private VerifyResult verify() throws IOException {
        return new LedgerVerifier(disk, Ledgers.publicKeys()).verify(List.of());
    }

    private JsonNode event(String id) throws IOException {
        return lines("event").stream()
                .filter(line -> line.path("eventId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> lines(String type) throws IOException {
        return text().lines()
                .map(JSON::readTree)
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    private String text() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String segment : disk.segments()) {
            all.append(new String(disk.bytes(segment), StandardCharsets.UTF_8));
        }
        return all.toString();
    }
}
