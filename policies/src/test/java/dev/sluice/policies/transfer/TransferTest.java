package dev.sluice.policies.transfer;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.CHAIN;
import static dev.sluice.policies.PolicyFixtures.EMAIL;
import static dev.sluice.policies.PolicyFixtures.RING;
import static dev.sluice.policies.PolicyFixtures.STAFF;
import static dev.sluice.policies.PolicyFixtures.TEN;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.detect;
import static dev.sluice.policies.PolicyFixtures.exception;
import static dev.sluice.policies.PolicyFixtures.log;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.shadow;
import static dev.sluice.policies.PolicyFixtures.transform;
import static dev.sluice.policies.PolicyFixtures.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.content.Uninspectable;
import dev.sluice.detectors.Likelihood;
import dev.sluice.policies.Action;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.transform.Hash;
import dev.sluice.policies.transform.Mask;
import dev.sluice.policies.transform.Redact;
import dev.sluice.policies.transform.Replace;
import dev.sluice.testing.Cuts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransferTest {

    private static final String PAN = "4111111111111111";
    private static final Policy BLOCK = policy(block("b", detect(CARD)));
    private static final Policy MASK = policy(transform("m", detect(CARD), new Mask(0, 4, true)));

    @Test
    void aRequestUnderABlockRuleIsHeldAndAResponseStreamed() {
        assertThat(new Rig(BLOCK).begin().head().bodyMode()).isEqualTo(BodyMode.HELD);
        assertThat(new Rig(BLOCK).response(200).begin().head().bodyMode())
                .isEqualTo(BodyMode.STREAMED);
        assertThat(new Rig(BLOCK).response(200).mustHold().begin().head().bodyMode())
                .isEqualTo(BodyMode.HELD);
        assertThat(new Rig(BLOCK).bodyMode(BodyMode.STREAMED).begin().head().bodyMode())
                .isEqualTo(BodyMode.STREAMED);
    }

    @Test
    void withoutARuleAboutItATransferPassesUninspected() {
        Rig rig = new Rig(policy()).header("Content-Encoding", "rot13");
        Rig.Run run = rig.run(PAN);
        assertThat(run.text()).isEqualTo(PAN);
        assertThat(run.before()).isEqualTo(15);
        assertThat(run.outcome().verdict()).isEqualTo(new Verdict.Pass());
        assertThat(run.outcome().inspection()).isEqualTo(new Inspection.Complete());
        assertThat(run.outcome().bytesInspected()).isZero();
        assertThat(run.outcome().view()).isEmpty();
        assertThat(run.outcome().needsEvent()).isFalse();
    }

    @Test
    void aCleanTransferNeedsNoEvent() {
        Rig.Run run = new Rig(BLOCK).type("text/plain").run("clean");
        assertThat(run.outcome().needsEvent()).isFalse();
        assertThat(run.outcome().view()).isEqualTo("text");
        assertThat(run.outcome().bytesInspected()).isEqualTo(5);
        assertThat(run.outcome().contentLength()).isEqualTo(5);
        assertThat(run.text()).isEqualTo("clean");
    }

    @Test
    void anEmptyBodyIsReleasedAtOnce() {
        Rig.Run run = new Rig(BLOCK).run(List.of());
        assertThat(run.outcome().verdict()).isEqualTo(new Verdict.Pass());
        assertThat(run.outcome().contentLength()).isZero();
        assertThat(run.releases()).isEqualTo(1);
    }

    @Test
    void aBlockEndsTheTransferAndKeepsEverythingBack() {
        Rig rig = new Rig(BLOCK).bodyMode(BodyMode.STREAMED);
        CanarySink sink = new CanarySink();
        try (Transfer transfer = rig.begin()) {
            byte[] first = ("before " + PAN + " ").getBytes(UTF_8);
            byte[] more = "after".getBytes(UTF_8);
            assertThat(transfer.body(first, 0, first.length, sink)).isFalse();
            assertThat(transfer.body(more, 0, more.length, sink)).isFalse();
            Outcome outcome = transfer.end(List.of());
            assertThat(outcome.verdict()).isInstanceOf(Verdict.Block.class);
            assertThat(transfer.retainedBytes()).isZero();
            assertThatIllegalStateException().isThrownBy(() -> transfer.release(sink));
        }
        assertThat(new String(sink.bytes(), UTF_8)).isEqualTo("");
    }

    @Test
    void whatIsKnownOfABlockedTransferEndsWithTheFindingThatBlockedIt() {
        String two = PAN + " and 5500000000000004 ";
        Rig.Run run = new Rig(BLOCK).run(two);
        assertThat(run.outcome().findingsTotal()).isEqualTo(1);
        Policy bulk = policy(block("bulk", detect(2, true, CARD)));
        Rig.Run both = new Rig(bulk).run(two);
        assertThat(both.outcome().findingsTotal()).isEqualTo(2);
        assertThat(both.outcome().hits().getFirst().counts()).containsEntry(CARD.infoType(), 2);
    }

    @Test
    void aFindingIsToldWithoutItsText() {
        Policy policy = policy(log("l", detect(CARD)));
        Rig.Run run =
                new Rig(policy)
                        .type("application/json")
                        .run("{\"a\":{\"pan\":\"4111-1111-1111-1111\"},\"b\":\"" + PAN + "\"}");
        FindingGroup group = run.outcome().findings().getFirst();
        assertThat(run.outcome().findings()).hasSize(2);
        assertThat(group.fieldPath().text()).isEqualTo("$.a.pan");
        assertThat(group.surface().text()).isEqualTo("body");
        assertThat(group.shape()).isEqualTo("dddd-dddd-dddd-dddd");
        assertThat(group.fingerprints())
                .isEqualTo(run.outcome().findings().get(1).fingerprints())
                .allSatisfy(print -> assertThat(print).matches("[0-9a-f]{64}"));
        assertThat(group.ranges().getFirst().length()).isEqualTo(19);
        assertThat(run.outcome().toString() + run.outcome().findings()).doesNotContain("4111");
    }

    @Test
    void groupsAndTheirListsAreBounded() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < 100; i++) {
            text.append("\"f").append(i).append("\":\"").append(4_000_000_000_000_000L + i);
            text.append("\",");
        }
        text.append("\"all\":\"");
        for (int i = 0; i < 40; i++) {
            text.append(5_000_000_000_000_000L + i % 20).append(' ');
        }
        text.append("\"}");
        Policy policy = policy(log("l", detect(CARD)));
        Outcome outcome = new Rig(policy).type("application/json").run(text.toString()).outcome();
        assertThat(outcome.findingsTotal()).isEqualTo(140);
        assertThat(outcome.findings()).hasSize(64);
        String all = text.substring(text.indexOf("\"all\""));
        FindingGroup group =
                new Rig(policy)
                        .type("application/json")
                        .run("{" + all)
                        .outcome()
                        .findings()
                        .getFirst();
        assertThat(group.count()).isEqualTo(40);
        assertThat(group.distinct()).isEqualTo(20);
        assertThat(group.ranges()).hasSize(16);
        assertThat(group.fingerprints()).hasSize(16);
    }

    @Test
    void shadowLeavesTheTransferAsItIs() {
        Policy policy = policy(shadow("s", when(detect(CARD)), new Action.Block()));
        Rig.Run run = new Rig(policy).run(PAN);
        assertThat(run.head().bodyMode()).isEqualTo(BodyMode.STREAMED);
        assertThat(run.text()).isEqualTo(PAN);
        assertThat(run.outcome().verdict()).isEqualTo(new Verdict.Pass());
        assertThat(run.outcome().hits().getFirst().mode()).isEqualTo(Mode.SHADOW);
        assertThat(run.outcome().needsEvent()).isTrue();
    }

    @Test
    void anExceptionLetsThroughAndNeedsAnEvent() {
        Policy policy =
                policy(
                        "p",
                        List.of(block("b", detect(CARD))),
                        List.of(exception("E", "b", when(null), LocalDate.of(2026, 6, 1))));
        Rig.Run run = new Rig(policy).run(PAN);
        assertThat(run.text()).isEqualTo(PAN);
        assertThat(run.outcome().hits().getFirst().exception()).isEqualTo("E");
        assertThat(run.outcome().needsEvent()).isTrue();
    }

    @Test
    void contextRaisesTheLikelihoodOfAFinding() {
        Policy policy = policy(block("b", detect(STAFF)));
        assertThat(new Rig(policy).run("EMP-123456").outcome().verdict().blocks()).isFalse();
        Outcome outcome = new Rig(policy).run("staff EMP-123456").outcome();
        assertThat(outcome.verdict().blocks()).isTrue();
        assertThat(outcome.findings().getFirst().likelihood()).isEqualTo(Likelihood.LIKELY);
        assertThat(outcome.findings().getFirst().inContext()).isTrue();
    }

    @Test
    void overlappingFindingsAreReplacedAsOne() {
        Policy policy =
                policy(
                        transform("card", detect(CARD), new Mask(0, 4, true)),
                        transform("ten", detect(TEN), new Replace("<ten>")));
        assertThat(new Rig(policy).run("a " + PAN + " b").text()).isEqualTo("a <ten> b");
        Policy masks =
                policy(
                        transform("card", detect(CARD), new Mask(0, 4, true)),
                        transform("ten", detect(TEN), new Mask(0, 0, true)));
        assertThat(new Rig(masks).run("a " + PAN + " b").text()).isEqualTo("a **************** b");
    }

    @Test
    void numbersInJsonStayValid() {
        Rig rig = new Rig(MASK).type("application/json");
        assertThat(rig.run("{\"n\":" + PAN + ",\"m\":1}").text())
                .isEqualTo("{\"n\":\"************1111\",\"m\":1}");
        assertThat(rig.run("[" + PAN + "]").text()).isEqualTo("[\"************1111\"]");
    }

    @Test
    void hashesAreEqualForEqualValues() {
        Policy policy = policy(transform("h", detect(CARD), new Hash()));
        String[] words = new Rig(policy).run(PAN + " " + PAN).text().split(" ", -1);
        assertThat(words[0]).matches("[0-9a-f]{32}").isEqualTo(words[1]);
    }

    @Test
    void aHeldBodyIsReleasedAtThePaceOfItsReceiver() {
        String body = "x".repeat(300_000) + " " + PAN + " " + "y".repeat(300_000);
        Rig.Run pass = new Rig(BLOCK).appetite(1).run("x".repeat(300_000));
        assertThat(pass.releases()).isGreaterThan(4);
        assertThat(pass.text()).hasSize(300_000);
        Rig.Run masked = new Rig(MASK).bodyMode(BodyMode.HELD).appetite(2).run(body);
        assertThat(masked.releases()).isGreaterThan(4);
        assertThat(masked.text()).isEqualTo(body.replace(PAN, "************1111"));
        assertThat(masked.outcome().contentLength()).isEqualTo(body.length());
    }

    @Test
    void aHeldCodedBodyIsCodedAnewOnlyIfItChanges() {
        byte[] clean = Rig.code("clean".getBytes(UTF_8), List.of("gzip"));
        Rig rig = new Rig(MASK).bodyMode(BodyMode.HELD).codings(List.of("gzip"));
        Rig.Run same = rig.run(clean);
        assertThat(same.out()).isEqualTo(clean);
        assertThat(same.outcome().contentLength()).isEqualTo(clean.length);
        Rig.Run changed = rig.run(Rig.code(PAN.getBytes(UTF_8), List.of("gzip")));
        assertThat(Rig.decode(changed.out(), List.of("gzip"), true))
                .isEqualTo("************1111".getBytes(UTF_8));
        assertThat(changed.outcome().contentLength()).isEqualTo(-1);
        assertThat(changed.outcome().coding()).isEqualTo("gzip");
    }

    @Test
    void closeFreesTheHold() {
        MemoryHold hold = new MemoryHold(100);
        Transfer transfer = new Rig(BLOCK).begin(() -> hold);
        transfer.body(new byte[10], 0, 10, new CanarySink());
        assertThat(transfer.retainedBytes()).isEqualTo(10);
        transfer.close();
        assertThat(hold.isClosed()).isTrue();
    }

    @Test
    void flushMakesACodedStreamReadable() {
        Rig rig = new Rig(MASK).response(200).codings(List.of("gzip"));
        CanarySink sink = new CanarySink();
        try (Transfer transfer = rig.begin()) {
            byte[] event = Rig.code("data: one\n\nnext".getBytes(UTF_8), List.of("gzip"));
            transfer.body(event, 0, event.length - 8, sink);
            transfer.flush(sink);
            assertThat(new String(Rig.decode(sink.bytes(), List.of("gzip"), false), UTF_8))
                    .startsWith("data: one\n\n");
        }
    }

    @Test
    void flushGivesAnEventOfAStreamToItsLastByte() {
        byte[] event = "data: one\n\n".getBytes(UTF_8);
        for (Policy policy : List.of(BLOCK, MASK, policy())) {
            CanarySink sink = new CanarySink();
            try (Transfer transfer = new Rig(policy).response(200).type("text/plain").begin()) {
                transfer.body(event, 0, event.length, sink);
                assertThat(sink.size()).isLessThan(event.length);
                transfer.flush(sink);
                assertThat(sink.bytes()).isEqualTo(event);
                byte[] open = ("data: " + PAN.substring(0, 9)).getBytes(UTF_8);
                transfer.body(open, 0, open.length, sink);
                transfer.flush(sink);
            }
            if (!policy.rules().isEmpty()) {
                CanarySink.mustNotHold(sink.bytes(), List.of(PAN));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void thresholdsActOnTheWholeBodyWhenHeldAndFromThenOnWhenStreamed(BodyMode mode) {
        Policy policy = policy(transform("t", detect(2, false, CARD), new Redact()));
        String body = PAN + " 5500000000000004 5500000000000005";
        String text = new Rig(policy).bodyMode(mode).run(body).text();
        String second = "[CREDIT_CARD_NUMBER] [CREDIT_CARD_NUMBER]";
        assertThat(text)
                .isEqualTo(
                        mode == BodyMode.HELD
                                ? "[CREDIT_CARD_NUMBER] " + second
                                : PAN + " " + second);
    }

    @Test
    void largeBodiesAreTheSameForEveryCut() {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 200_000) {
            text.append("word ")
                    .append(random.nextInt(1000))
                    .append(random.nextInt(9) == 0 ? PAN : "");
            text.append(random.nextInt(30) == 0 ? " 5500-0000-0000-0004 " : "\n");
        }
        byte[] body = text.toString().getBytes(UTF_8);
        Policy policy =
                policy(
                        transform("card", detect(CARD), new Mask(0, 4, true)),
                        transform("ten", detect(TEN), new Mask(0, 0, true)),
                        log("mail", detect(EMAIL)));
        for (BodyMode mode : BodyMode.values()) {
            for (List<String> codings : List.of(List.<String>of(), List.of("gzip"))) {
                Rig rig = new Rig(policy).bodyMode(mode).codings(codings);
                byte[] coded = Rig.code(body, codings);
                Rig.Run whole = rig.run(coded);
                List<byte[]> pieces = Cuts.random(coded, 5000, random);
                assertThat(rig.run(pieces).essence(codings)).isEqualTo(whole.essence(codings));
                assertThat(rig.failures).isEmpty();
            }
        }
    }

    @Test
    void aLongCleanBodyIsStreamedInConstantMemory() {
        byte[] chunk = new byte[64 << 10];
        Arrays.fill(chunk, (byte) 'a');
        for (int i = 0; i < chunk.length; i += 50) {
            chunk[i] = ' ';
        }
        long[] left = {0};
        for (Policy policy : List.of(BLOCK, MASK)) {
            left[0] = 0;
            try (Transfer transfer = new Rig(policy).bodyMode(BodyMode.STREAMED).begin()) {
                for (int i = 0; i < 1024; i++) {
                    transfer.body(
                            chunk,
                            0,
                            chunk.length,
                            (b, from, to) -> {
                                left[0] += to - from;
                                return true;
                            });
                    assertThat(transfer.retainedBytes()).isLessThan(16 << 10);
                }
                transfer.end(List.of());
                transfer.release((b, from, to) -> {
                    left[0] += to - from;
                    return true;
                });
            }
            assertThat(left[0]).isEqualTo(64L << 20);
        }
    }

    @Test
    void tooMuchUndecidedEndsAStreamedBodyForEveryCut() {
        byte[] body = "%####".repeat(12_000).getBytes(UTF_8);
        Policy policy = policy(transform("t", detect(CHAIN, RING), new Redact()));
        Verdict over =
                new Verdict.BlockUninspected(Uninspectable.OVER_LIMIT, "limits.undecidedBytes");
        for (int cut : new int[] {1, 777, 16384, 60_000}) {
            Rig.Run run = new Rig(policy).run(pieces(body, cut));
            assertThat(run.outcome().verdict()).isEqualTo(over);
            assertThat(run.outcome().inspection())
                    .isEqualTo(new Inspection.Partial("limits.undecidedBytes"));
        }
    }

    private static List<byte[]> pieces(byte[] body, int length) {
        List<byte[]> pieces = new ArrayList<>();
        for (int i = 0; i < body.length; i += length) {
            pieces.add(Arrays.copyOfRange(body, i, Math.min(body.length, i + length)));
        }
        return pieces;
    }
}
