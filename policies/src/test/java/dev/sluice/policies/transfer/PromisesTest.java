package dev.sluice.policies.transfer;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.EMAIL;
import static dev.sluice.policies.PolicyFixtures.TEN;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.detect;
import static dev.sluice.policies.PolicyFixtures.log;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.transform;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.transform.Mask;
import dev.sluice.policies.transform.Redact;
import dev.sluice.policies.transform.Replace;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The promises of design section 4 over cuts, views, codings and modes.
class PromisesTest {

    private static final String CANARY = "4111111111111111";
    private static final String GROUPED = "5500-0000-0000-0004";
    private static final String ESCAPED = "\\u0034111\\u00311111111111\\u0031";
    private static final String PERCENT = "%34111%311111111111%31";
    private static final List<String> CANARIES = List.of(CANARY, GROUPED, "5500000000000004");

    private static final List<List<String>> CODINGS =
            List.of(
                    List.of(),
                    List.of("gzip"),
                    List.of("deflate"),
                    List.of("br"),
                    List.of("zstd"),
                    List.of("gzip", "br"));

    record Body(String type, String text) {}

    private static final String FORM_LABEL = "application/x-www-form-urlencoded";
    private static final String JSON =
            "{\"customer\":{\"pan\":\""
                    + CANARY
                    + "\",\"e\":\"a@b.example\"},\"n\":"
                    + CANARY
                    + ",\"list\":[\""
                    + ESCAPED
                    + "\", \""
                    + GROUPED
                    + "\"],\"t\":\"ü "
                    + CANARY
                    + "12345\",\"x\":\"\\\\\\\"\"}";
    private static final String FORM =
            "a=1&pan=" + PERCENT + "&b=" + GROUPED + "&mail=a%40b.example&c=" + CANARY;
    private static final String TEXT =
            "Dear a@b.example,\nthe card is " + CANARY + " or " + GROUPED + ".\n";

    /// Bodies that are what their label says, and bodies that are not.
    private static List<Body> bodies() {
        return List.of(
                new Body("application/json", JSON),
                new Body(FORM_LABEL, FORM),
                new Body("text/plain; charset=utf-8", TEXT),
                new Body("application/octet-stream", "\u0001\u0000x " + CANARY + "\n\u0002"),
                new Body(FORM_LABEL, JSON),
                new Body(FORM_LABEL, TEXT),
                new Body("application/json", FORM),
                new Body("text/plain", FORM));
    }

    private static Policy masking() {
        return policy(
                transform("mask", detect(CARD), new Mask(0, 4, true)),
                transform("ten", detect(TEN), new Mask(0, 0, true)),
                log("mail", detect(EMAIL)));
    }

    private static Policy replacing() {
        return policy(
                transform("redact", detect(CARD), new Redact()),
                transform("ten", detect(TEN), new Replace("")));
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Body body : bodies()) {
            for (List<String> codings : CODINGS) {
                for (BodyMode mode : BodyMode.values()) {
                    cases.add(Arguments.of(body, codings, mode));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findingsVerdictAndBytesAreTheSameForEveryCut(
            Body body, List<String> codings, BodyMode mode) {
        for (Policy policy : List.of(masking(), replacing())) {
            Rig rig = rig(policy, body, codings, mode);
            byte[] coded = Rig.code(body.text.getBytes(UTF_8), codings);
            Rig.Run whole = rig.run(coded);
            assertThat(rig.failures).isEmpty();
            assertThat(whole.outcome().verdict()).isInstanceOf(Verdict.Transform.class);
            assertThat(whole.outcome().findings()).isNotEmpty();
            CanarySink.mustNotHold(Rig.decode(whole.out(), codings, true), CANARIES);
            forCuts(
                    coded,
                    pieces -> {
                        Rig.Run run = rig.run(pieces);
                        assertThat(run.essence(codings)).isEqualTo(whole.essence(codings));
                        assertThat(rig.failures).isEmpty();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noByteOfABlockedFindingLeaves(Body body, List<String> codings, BodyMode mode) {
        Rig rig = rig(policy(block("b", detect(CARD))), body, codings, mode);
        byte[] coded = Rig.code(body.text.getBytes(UTF_8), codings);
        Rig.Run whole = rig.run(coded);
        assertThat(whole.outcome().verdict()).isInstanceOf(Verdict.Block.class);
        forCuts(
                coded,
                pieces -> {
                    Rig.Run run = rig.run(pieces);
                    assertThat(run.essence(codings)).isEqualTo(whole.essence(codings));
                    if (mode == BodyMode.HELD) {
                        assertThat(run.out()).isEmpty();
                    }
                    CanarySink.mustNotHold(Rig.decode(run.out(), codings, false), CANARIES);
                    assertThat(rig.failures).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBodyThatIsOnlyLoggedLeavesAsItCame(Body body, List<String> codings, BodyMode mode) {
        Rig rig = rig(policy(log("l", detect(CARD, EMAIL))), body, codings, mode);
        byte[] coded = Rig.code(body.text.getBytes(UTF_8), codings);
        Rig.Run whole = rig.run(coded);
        assertThat(whole.outcome().verdict()).isEqualTo(new Verdict.Pass());
        assertThat(whole.outcome().needsEvent()).isTrue();
        forCuts(
                coded,
                pieces -> {
                    Rig.Run run = rig.run(pieces);
                    assertThat(run.essence(codings)).isEqualTo(whole.essence(codings));
                    if (codings.size() < 2) {
                        assertThat(run.out()).isEqualTo(coded);
                    }
                    assertThat(run.before()).isLessThan(Math.max(1, run.out().length));
                });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void streamedAndHeldGiveTheSame(Body body, List<String> codings, BodyMode mode) {
        BodyMode other = mode == BodyMode.HELD ? BodyMode.STREAMED : BodyMode.HELD;
        byte[] coded = Rig.code(body.text.getBytes(UTF_8), codings);
        Rig.Run one = rig(masking(), body, codings, mode).run(coded);
        Rig.Run two = rig(masking(), body, codings, other).appetite(1).run(coded);
        assertThat(two.outcome().findings()).isEqualTo(one.outcome().findings());
        assertThat(Rig.decode(two.out(), codings, true))
                .isEqualTo(Rig.decode(one.out(), codings, true));
    }

    private static Rig rig(Policy policy, Body body, List<String> codings, BodyMode mode) {
        return new Rig(policy).type(body.type).codings(codings).bodyMode(mode);
    }

    private static void forCuts(byte[] coded, Consumer<List<byte[]>> check) {
        int step = Seeded.isThorough() ? 1 : Math.max(1, coded.length / 40);
        SplittableRandom start = new SplittableRandom(coded.length);
        for (int at = start.nextInt(step); at <= coded.length; at += step) {
            check.accept(Cuts.at(coded, at));
        }
        check.accept(Cuts.single(coded));
        Seeded.check(4, random -> check.accept(Cuts.random(coded, 9, random)));
    }
}
