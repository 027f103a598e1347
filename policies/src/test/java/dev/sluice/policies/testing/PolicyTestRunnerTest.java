package dev.sluice.policies.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.InfoType;
import dev.sluice.policies.Action;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.Severity;
import dev.sluice.policies.When;
import dev.sluice.policies.testing.PolicyTest.Body;
import dev.sluice.policies.testing.PolicyTest.Case;
import dev.sluice.policies.testing.PolicyTest.Expect;
import dev.sluice.policies.testing.PolicyTest.Message;
import dev.sluice.policies.testing.PolicyTest.Split;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolicyTestRunnerTest {
    private static final Policy POLICY = policy();
    private static final Expect NOTHING =
            new Expect(null, List.of(), null, null, null, null, null, null);

    private static Policy policy() {
        When when =
                new When(
                        null, Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), null);
        Rule rule =
                new Rule(
                        "words",
                        "words",
                        Mode.ENFORCE,
                        when,
                        new Action.Block(),
                        Severity.LOW,
                        null,
                        null,
                        1);
        return new Policy(
                "p", "", "", Mode.ENFORCE, List.of(), List.of(rule), List.of(), "00", "p.yaml");
    }

    private static Message message(Body body, String mediaType, String coding) {
        return new Message(
                Direction.REQUEST,
                "POST",
                "api.example.com",
                "/",
                "test",
                0,
                List.of(),
                mediaType,
                body,
                coding,
                null);
    }

    @Test
    void everyCutsAtEachByteUpTo4KiBAndAtSeededBytesAbove() {
        assertThat(PolicyTestRunner.cuts(Split.NONE, 10)).containsExactly(-1);
        assertThat(PolicyTestRunner.cuts(Split.EVERY, 4)).containsExactly(-1, 1, 2, 3);
        assertThat(PolicyTestRunner.cuts(Split.EVERY, 4096)).hasSize(4096).endsWith(4095);
        for (int length : new int[] {4097, 8000, 1 << 20}) {
            List<Integer> cuts = PolicyTestRunner.cuts(Split.EVERY, length);
            assertThat(cuts).hasSize(4097).doesNotHaveDuplicates();
            assertThat(cuts.subList(1, cuts.size())).allMatch(cut -> cut > 0 && cut < length);
            assertThat(PolicyTestRunner.cuts(Split.EVERY, length)).isEqualTo(cuts);
        }
    }

    private static TestReport run(Message message, Split split, Expect expect, boolean forgetful) {
        Case one = new Case("a <case>", 7, message, split, expect);
        return new PolicyTestRunner(
                        policies -> new WordInspector(policies.getFirst(), forgetful),
                        (infoType, random) -> infoType.id() + random.nextInt(10),
                        Instant.EPOCH)
                .run(List.of(POLICY), List.of(new PolicyTest("p", List.of(one), "p.test.yaml")));
    }

    private static Expect block(@Nullable Integer bytes) {
        return new Expect("block", List.of("words"), null, 403, bytes, null, 1, "complete");
    }

    @Test
    void whatHoldsForEveryCutPasses() {
        Message message = message(new Body.Text("please stop now"), "text/plain", "");
        TestReport report = run(message, Split.EVERY, block(0), false);
        assertThat(report.human()).isEqualTo("1 cases in 15 runs: 1 passed, 0 failed\n");
        assertThat(report.failed()).isZero();
    }

    @Test
    void aCutThatChangesTheVerdictIsNamed() {
        Message message = message(new Body.Text("please stop now"), "text/plain", "");
        TestReport report = run(message, Split.EVERY, block(0), true);
        assertThat(report.human())
                .isEqualTo(
                        """
                        p.test.yaml:7: failed: a <case>
                            verdict: expected block, was pass (body cut at byte 8)
                            rule: expected words, was none (body cut at byte 8)
                            status: expected 403, was 200 (body cut at byte 8)
                            upstreamBytes: expected 0, was 15 (body cut at byte 8)
                            findings: expected 1, was 0 (body cut at byte 8)
                        1 cases in 15 runs: 0 passed, 1 failed
                        """);
    }

    @Test
    void bodiesAreShownByTheirShapeOnly() {
        Message message = message(new Body.Text("card 4111"), "text/plain", "");
        Expect expect = new Expect(null, List.of(), null, null, null, "card 4111", null, null);
        TestReport report = run(message, Split.NONE, expect, false);
        assertThat(report.human())
                .contains("body: expected \"aaaa dddd\", was \"aaaa *ddd\" (first other byte: 5)")
                .doesNotContain("111");
        assertThat(report.json())
                .isEqualTo(
                        """
                        {"cases":[{"path":"p.test.yaml","line":7,"policy":"p","name":"a <case>",\
                        "runs":1,"passed":false,"failures":[{"key":"body",\
                        "expected":"\\"aaaa dddd\\"",\
                        "actual":"\\"aaaa *ddd\\" (first other byte: 5)","cut":-1}]}],"failed":1}
                        """);
        assertThat(report.junit())
                .contains("<testsuite name=\"sluice\" tests=\"1\" failures=\"1\">")
                .contains("name=\"a &lt;case&gt;\" file=\"p.test.yaml\" line=\"7\"")
                .contains("<failure message=\"body: expected &quot;aaaa dddd&quot;");
    }

    @Test
    void codedBodiesAreComparedDecoded() {
        Message message = message(new Body.Text("x"), "text/plain", "gzip");
        byte[] wire = new BodyMaker((type, random) -> "").wire(message);
        assertThat(wire[0]).isEqualTo((byte) 0x1F);
        Message plain = message(new Body.Text("no gzip"), "text/plain", "");
        Message lies =
                new Message(
                        Direction.RESPONSE,
                        "GET",
                        plain.host(),
                        "/",
                        "test",
                        200,
                        List.of(),
                        "",
                        plain.body(),
                        "",
                        null);
        Expect expect = new Expect("pass", List.of(), null, 200, 7, "no gzip", 0, null);
        assertThat(run(lies, Split.NONE, expect, false).failed()).isZero();
    }

    @Test
    void generatedBodiesFollowTheMediaType() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("application/json", "{\"records\":[{\"id\":1,\"creditCardNumber\":\"");
        expected.put("text/csv", "id,kind,value\n1,credit card number,");
        expected.put("application/x-www-form-urlencoded", "creditCardNumber=");
        expected.put("text/plain; charset=utf-8", "credit card number: ");
        LinkedHashMap<InfoType, Integer> counts = new LinkedHashMap<>();
        counts.put(new InfoType("CREDIT_CARD_NUMBER"), 2);
        BodyMaker maker = new BodyMaker((type, random) -> "4" + random.nextInt(1000));
        expected.forEach((mediaType, start) -> {
            Message message = message(new Body.Generated(counts, 7), mediaType, "");
            String body = new String(maker.wire(message), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(body).startsWith(start + "4");
            assertThat(maker.wire(message)).isEqualTo(maker.wire(message));
        });
        assertThat(run(message(new Body.None(), "", ""), Split.EVERY, NOTHING, false).failed())
                .isZero();
    }
}
