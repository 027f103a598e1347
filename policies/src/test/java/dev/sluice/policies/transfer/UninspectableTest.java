package dev.sluice.policies.transfer;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.detect;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.transform;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.transform.Mask;
import dev.sluice.testing.Cuts;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UninspectableTest {

    private static final String PAN = "4111111111111111";
    private static final Policy BLOCK = policy(block("b", detect(CARD)));
    private static final Policy MASK = policy(transform("m", detect(CARD), new Mask(0, 4, true)));

    private static Verdict.BlockUninspected blocked(Uninspectable cause) {
        return new Verdict.BlockUninspected(cause, null);
    }

    @Test
    void anUnknownCodingStopsAtTheHead() {
        Rig.Run run = new Rig(BLOCK).header("Content-Encoding", "gzip, rot13").run("x");
        assertThat(run.head().proceed()).isFalse();
        assertThat(run.outcome().verdict()).isEqualTo(blocked(Uninspectable.UNKNOWN_CODING));
        assertThat(run.outcome().inspection())
                .isEqualTo(new Inspection.Unreadable(Uninspectable.UNKNOWN_CODING, null));
        assertThat(run.outcome().needsEvent()).isTrue();
    }

    @Test
    void anUnknownCodingPassesWithAnEventIfTheAnswerIsLog() {
        Rig.Run run =
                new Rig(BLOCK)
                        .onUninspectable(Uninspectable.UNKNOWN_CODING, OnUninspectable.LOG)
                        .header("Content-Encoding", "rot13")
                        .run(PAN);
        assertThat(run.text()).isEqualTo(PAN);
        assertThat(run.outcome().verdict()).isEqualTo(new Verdict.Pass());
        assertThat(run.outcome().inspection()).isInstanceOf(Inspection.Unreadable.class);
        assertThat(run.outcome().bytesInspected()).isZero();
        assertThat(run.outcome().needsEvent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=utf-16, UTF-16BE",
        "application/json, UTF-16",
        "application/octet-stream, UTF-16LE",
        "application/x-www-form-urlencoded, UTF-32",
    })
    void textInUnitsOfSeveralBytesIsNeverClean(String type, String charset) {
        byte[] body = ("{\"pan\":\"" + PAN + "\"}").getBytes(Charset.forName(charset));
        Rig.Run run = new Rig(BLOCK).header("Content-Type", type).run(body);
        assertThat(run.outcome().verdict()).isEqualTo(blocked(Uninspectable.UNKNOWN_CODING));
        assertThat(run.outcome().inspection())
                .isEqualTo(new Inspection.Unreadable(Uninspectable.UNKNOWN_CODING, null));
    }

    @Test
    void tooManyCodingsAreOverTheirLimit() {
        Rig.Run run =
                new Rig(BLOCK).codings(List.of("gzip", "gzip", "gzip", "br", "br", "br")).run("x");
        assertThat(run.outcome().verdict())
                .isEqualTo(
                        new Verdict.BlockUninspected(Uninspectable.OVER_LIMIT, "limits.codings"));
        assertThat(run.outcome().inspection()).isEqualTo(new Inspection.Partial("limits.codings"));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Range, bytes 0-5/10, 200",
        "Content-Type, 'multipart/byteranges; boundary=x', 200",
        "X-A, b, 206",
    })
    void aPieceOfADocumentCannotBeJudged(String name, String value, int status) {
        Rig.Run run = new Rig(BLOCK).response(status).header(name, value).run("x");
        assertThat(run.head().proceed()).isFalse();
        assertThat(run.outcome().verdict()).isEqualTo(blocked(Uninspectable.RANGE_PART));
        Rig.Run free = new Rig(policy()).response(status).header(name, value).run("x");
        assertThat(free.text()).isEqualTo("x");
    }

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void brokenAndTruncatedCodingsBlockForEveryCut(BodyMode mode) {
        byte[] coded = Rig.code("some text that is long enough".getBytes(UTF_8), List.of("gzip"));
        byte[] broken = coded.clone();
        broken[coded.length - 6] ^= 1;
        byte[] cut = Arrays.copyOf(coded, coded.length - 4);
        for (Policy policy : List.of(BLOCK, MASK)) {
            Rig rig = new Rig(policy).bodyMode(mode).codings(List.of("gzip"));
            for (int at = 0; at <= broken.length; at++) {
                assertThat(rig.run(Cuts.at(broken, at)).outcome().verdict())
                        .isEqualTo(blocked(Uninspectable.BROKEN_CODING));
            }
            for (int at = 0; at <= cut.length; at++) {
                assertThat(rig.run(Cuts.at(cut, at)).outcome().verdict())
                        .isEqualTo(blocked(Uninspectable.TRUNCATED));
            }
            assertThat(rig.failures).isEmpty();
        }
    }

    @Test
    void aFindingBeforeTheDefectStillMeetsItsRule() {
        byte[] coded = Rig.code(("a " + PAN).getBytes(UTF_8), List.of("gzip"));
        coded[coded.length - 6] ^= 1;
        Rig rig = new Rig(BLOCK).codings(List.of("gzip"));
        for (int at = 0; at <= coded.length; at++) {
            assertThat(rig.run(Cuts.at(coded, at)).outcome().verdict())
                    .isInstanceOf(Verdict.Block.class);
        }
        rig.onUninspectable(Uninspectable.BROKEN_CODING, OnUninspectable.LOG);
        assertThat(rig.run(coded).outcome().verdict()).isInstanceOf(Verdict.Block.class);
    }

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void withLogABrokenBodyGoesOnAsItCame(BodyMode mode) {
        byte[] coded = Rig.code("clean clean clean".getBytes(UTF_8), List.of("gzip"));
        coded[coded.length - 6] ^= 1;
        Rig rig =
                new Rig(BLOCK)
                        .bodyMode(mode)
                        .codings(List.of("gzip"))
                        .onUninspectable(Uninspectable.BROKEN_CODING, OnUninspectable.LOG);
        for (int at = 0; at <= coded.length; at++) {
            Rig.Run run = rig.run(Cuts.at(coded, at));
            assertThat(run.out()).isEqualTo(coded);
            assertThat(run.outcome().verdict()).isEqualTo(new Verdict.Pass());
            assertThat(run.outcome().needsEvent()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void aBodyCodedAnewThatBreaksIsBlockedWhateverTheAnswer(BodyMode mode) {
        byte[] coded = Rig.code(("x " + PAN + " y").getBytes(UTF_8), List.of("gzip"));
        coded[coded.length - 6] ^= 1;
        Rig rig =
                new Rig(MASK)
                        .bodyMode(mode)
                        .codings(List.of("gzip"))
                        .onUninspectable(Uninspectable.BROKEN_CODING, OnUninspectable.LOG);
        for (int at = 0; at <= coded.length; at++) {
            Rig.Run run = rig.run(Cuts.at(coded, at));
            assertThat(run.outcome().verdict()).isEqualTo(blocked(Uninspectable.BROKEN_CODING));
            CanarySink.mustNotHold(Rig.decode(run.out(), List.of("gzip"), false), List.of(PAN));
        }
    }

    @ParameterizedTest
    @EnumSource(Uninspectable.class)
    void anAbortBlocksOrLetsGoWhatIsDecided(Uninspectable cause) {
        byte[] body = "some clean bytes".getBytes(UTF_8);
        for (OnUninspectable answer : OnUninspectable.values()) {
            for (BodyMode mode : BodyMode.values()) {
                for (Policy policy : List.of(BLOCK, MASK)) {
                    Rig rig = new Rig(policy).bodyMode(mode).onUninspectable(cause, answer);
                    CanarySink sink = new CanarySink();
                    try (Transfer transfer = rig.begin()) {
                        transfer.body(body, 0, body.length, sink);
                        Outcome outcome = transfer.abort(cause);
                        assertThat(outcome.inspection())
                                .isEqualTo(new Inspection.Unreadable(cause, null));
                        assertThat(outcome.verdict().blocks())
                                .isEqualTo(answer == OnUninspectable.BLOCK);
                        if (answer == OnUninspectable.LOG) {
                            assertThat(transfer.release(sink)).isTrue();
                            assertThat(sink.bytes()).isEqualTo(body);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void anAbortWithLogStillReplacesWhatWasFound(BodyMode mode) {
        byte[] body = ("x " + PAN).getBytes(UTF_8);
        Rig rig =
                new Rig(MASK)
                        .bodyMode(mode)
                        .onUninspectable(Uninspectable.TRUNCATED, OnUninspectable.LOG);
        CanarySink sink = new CanarySink();
        try (Transfer transfer = rig.begin()) {
            transfer.body(body, 0, body.length, sink);
            assertThat(transfer.abort(Uninspectable.TRUNCATED).verdict())
                    .isInstanceOf(Verdict.Transform.class);
            transfer.release(sink);
        }
        assertThat(new String(sink.bytes(), UTF_8)).isEqualTo("x ************1111");
    }

    @Test
    void overTheHoldLimitIsBlockedWhateverTheAnswer() {
        for (OnUninspectable answer : OnUninspectable.values()) {
            Rig.Run run =
                    new Rig(BLOCK)
                            .holdBytes(1000)
                            .onUninspectable(Uninspectable.OVER_LIMIT, answer)
                            .run("x".repeat(1001));
            assertThat(run.outcome().verdict())
                    .isEqualTo(
                            new Verdict.BlockUninspected(
                                    Uninspectable.OVER_LIMIT, "limits.holdBytes"));
            assertThat(run.outcome().inspection())
                    .isEqualTo(new Inspection.Partial("limits.holdBytes"));
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void tooManyEditsAreOverTheirLimit() {
        Rig rig =
                new Rig(MASK)
                        .bodyMode(BodyMode.HELD)
                        .limits(new InspectionLimits(16 << 10, 3, CodingLimits.DEFAULTS));
        assertThat(rig.run((PAN + " ").repeat(3)).outcome().verdict())
                .isInstanceOf(Verdict.Transform.class);
        assertThat(rig.run((PAN + " ").repeat(4)).outcome().verdict())
                .isEqualTo(new Verdict.BlockUninspected(Uninspectable.OVER_LIMIT, "limits.edits"));
        rig.onUninspectable(Uninspectable.OVER_LIMIT, OnUninspectable.LOG);
        assertThat(rig.run((PAN + " ").repeat(4)).outcome().verdict().blocks()).isTrue();
    }

    @Test
    void aDefectOfOursBlocksAndIsTold() {
        Rig rig = new Rig(BLOCK);
        try (Transfer transfer =
                rig.begin(() -> {
                    throw new IllegalArgumentException("defect");
                })) {
            transfer.body(new byte[3], 0, 3, new CanarySink());
            assertThat(transfer.end(List.of()).verdict())
                    .isEqualTo(blocked(Uninspectable.INTERNAL_ERROR));
        }
        assertThat(rig.failures).hasSize(1);
    }

    @Test
    void anEditBelowWhatLeftThrows() throws ContentException {
        Rewriter rewriter = new Rewriter();
        rewriter.offer("0123456789".getBytes(UTF_8), 0, 10);
        rewriter.drain(5, (b, from, to) -> {});
        Edit late = new Edit(4, 6, new byte[0], new Rules().state(), 1);
        assertThatIllegalStateException().isThrownBy(() -> rewriter.edit(late));
    }
}
