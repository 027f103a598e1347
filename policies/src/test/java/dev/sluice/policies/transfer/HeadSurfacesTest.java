package dev.sluice.policies.transfer;

import static dev.sluice.policies.PolicyFixtures.ADDRESS;
import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.EMAIL;
import static dev.sluice.policies.PolicyFixtures.TOKEN;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.detect;
import static dev.sluice.policies.PolicyFixtures.log;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.rule;
import static dev.sluice.policies.PolicyFixtures.transform;
import static dev.sluice.policies.PolicyFixtures.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Range;
import dev.sluice.policies.Action;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.PolicyFixtures.WhenBuilder;
import dev.sluice.policies.transform.Mask;
import dev.sluice.policies.transform.Redact;
import dev.sluice.policies.transform.Replace;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadSurfacesTest {

    private static final Policy BLOCK = policy(block("b", detect(CARD)));
    private static final Policy MASK = policy(transform("m", detect(CARD), new Mask(0, 4, true)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cards/4111111111111111",
                "/cards/4111%3111111%3111111/x",
                "/a?card=4111111111111111",
                "/a?x=1&card=41111%311111111111",
                "/a?4111111111111111",
                "/a?card=4111+1111+1111+1111&y",
            })
    void aFindingInTheTargetStopsTheTransferAtItsHead(String target) {
        Rig.Run run = new Rig(BLOCK).target(target).run("body");
        assertThat(run.head().proceed()).isFalse();
        assertThat(run.outcome().verdict()).isInstanceOf(Verdict.Block.class);
        assertThat(run.out()).isEmpty();
        assertThat(run.outcome().findings()).hasSize(1);
        assertThat(run.head().toString()).doesNotContain("4111");
    }

    @Test
    void aResponseIsNotJudgedByTheTargetOfItsRequest() {
        Rig.Run run = new Rig(BLOCK).response(200).target("/cards/4111111111111111").run("ok");
        assertThat(run.outcome().verdict()).isEqualTo(new Verdict.Pass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Card", "Cookie", "Referer", "Authorization", "Host"})
    void aFindingInAHeaderBlocks(String name) {
        Rig.Run run = new Rig(BLOCK).header(name, "a 4111111111111111 b").run("");
        assertThat(run.head().proceed()).isFalse();
        assertThat(run.outcome().findings().getFirst().surface().text())
                .isEqualTo("header:" + name.toLowerCase(Locale.ROOT));
        assertThat(run.outcome().findings().getFirst().ranges()).containsExactly(new Range(2, 18));
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer tok_abcdefgh",
        "Cookie, session=tok_abcdefgh",
        "Set-Cookie, session=tok_abcdefgh",
        "Proxy-Authorization, tok_abcdefgh",
        "Forwarded, for=10.1.2.3",
        "X-Forwarded-For, 10.1.2.3",
        "Via, 1.1 10.1.2.3",
        "Host, 10.1.2.3",
        "traceparent, 10.1.2.3",
    })
    void ordinaryTrafficDoesNotBlockOnItsOwnHead(String name, String value) {
        Policy policy = policy(block("b", detect(TOKEN, ADDRESS)));
        Rig.Run run = new Rig(policy).header(name, value).run("");
        assertThat(run.head().proceed()).isTrue();
        assertThat(run.outcome().needsEvent()).isFalse();
    }

    @Test
    void aRuleThatNamesTheHeaderSeesCredentialsInIt() {
        Policy policy =
                policy(
                        rule(
                                "b",
                                new WhenBuilder()
                                        .fieldPath("header:authorization")
                                        .detect(detect(TOKEN))
                                        .build(),
                                new Action.Block()));
        assertThat(new Rig(policy).header("Authorization", "tok_abcdefgh").run("").head().proceed())
                .isFalse();
    }

    @Test
    void credentialsElsewhereBlock() {
        Policy policy = policy(block("b", detect(TOKEN, ADDRESS)));
        assertThat(new Rig(policy).header("X-Key", "tok_abcdefgh").run("").head().proceed())
                .isFalse();
        assertThat(new Rig(policy).header("Authorization", "10.1.2.3").run("").head().proceed())
                .isFalse();
    }

    @Test
    void queryAndHeaderValuesAreTransformed() {
        Rig.Run run =
                new Rig(MASK)
                        .target("/a?x=1&card=4111111111111111&z")
                        .header("X-Card", "is 4111111111111111, yes")
                        .header("X-Other", "same")
                        .run("");
        assertThat(run.head().target()).isEqualTo("/a?x=1&card=************1111&z");
        assertThat(run.head().headers())
                .containsExactly(
                        new HeaderField("X-Card", "is ************1111, yes"),
                        new HeaderField("X-Other", "same"));
        assertThat(run.outcome().verdict()).isInstanceOf(Verdict.Transform.class);
        assertThat(run.outcome().target()).isEqualTo(run.head().target());
    }

    @Test
    void framingAuthAndRoutingHeadersAreNotTransformed() {
        Rig.Run run = new Rig(MASK).header("X-Request-Id", "4111111111111111").run("");
        assertThat(run.head().headers().getFirst().value()).isEqualTo("4111111111111111");
        assertThat(run.outcome().verdict()).isEqualTo(new Verdict.Pass());
        assertThat(run.outcome().findingsTotal()).isEqualTo(1);
    }

    @Test
    void aReplacementNeverBreaksAHeader() {
        Policy policy = policy(transform("t", detect(CARD), new Replace("a\r\nX: b")));
        Rig.Run run = new Rig(policy).header("X-Card", "4111111111111111").run("");
        assertThat(run.head().headers().getFirst().value()).isEqualTo("a  X: b");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void inThePathATransformBlocksIfItSaysSo(boolean blocks) {
        Policy policy =
                policy(rule("t", when(detect(CARD)), new Action.Transform(new Redact(), blocks)));
        Rig.Run run = new Rig(policy).target("/4111111111111111").run("");
        assertThat(run.head().proceed()).isEqualTo(!blocks);
        assertThat(run.outcome().hits()).hasSize(1);
        assertThat(run.outcome().needsEvent()).isTrue();
    }

    @Test
    void thresholdsTransformTheHeadOfAHeldTransferAsAWhole() {
        Policy policy = policy(transform("t", detect(2, false, CARD), new Mask(0, 4, true)));
        Rig rig = new Rig(policy).target("/a?c=4111111111111111");
        Rig.Run one = rig.run("none");
        assertThat(one.outcome().verdict()).isEqualTo(new Verdict.Pass());
        assertThat(one.outcome().target()).isEqualTo("/a?c=4111111111111111");
        Rig.Run two = rig.run("5500000000000004");
        assertThat(two.head().bodyMode()).isEqualTo(BodyMode.HELD);
        assertThat(two.outcome().target()).isEqualTo("/a?c=************1111");
        assertThat(two.text()).isEqualTo("************0004");
        assertThat(two.outcome().contentLength()).isEqualTo(16);
    }

    @Test
    void trailersAreInspectedAndTransformed() {
        List<HeaderField> trailers = List.of(new HeaderField("X-Sum", "4111111111111111"));
        Rig.Run masked = new Rig(MASK).run(List.of("body".getBytes(UTF_8)), trailers);
        assertThat(masked.outcome().trailers())
                .containsExactly(new HeaderField("X-Sum", "************1111"));
        assertThat(masked.outcome().findings().getFirst().surface().text())
                .isEqualTo("trailer:x-sum");
        Rig.Run blocked = new Rig(BLOCK).run(List.of("body".getBytes(UTF_8)), trailers);
        assertThat(blocked.outcome().verdict()).isInstanceOf(Verdict.Block.class);
        assertThat(blocked.outcome().trailers()).isEmpty();
        assertThat(blocked.out()).isEmpty();
    }

    @Test
    void entityHeadersAreRepairedWhereTheBodyMayChange() {
        Rig rig =
                new Rig(MASK)
                        .response(200)
                        .header("ETag", "\"1\"")
                        .header("Accept-Ranges", "bytes")
                        .header("Digest", "x")
                        .header("Repr-Digest", "x")
                        .header("Content-MD5", "x")
                        .header("X-Kept", "y");
        assertThat(rig.run("clean").head().headers())
                .containsExactly(
                        new HeaderField("ETag", "W/\"1\""), new HeaderField("X-Kept", "y"));
        Rig.Run held = rig.bodyMode(BodyMode.HELD).run("clean");
        assertThat(held.outcome().headers()).hasSize(6);
    }

    @Test
    void namesThatHoldAFindingAreHidden() {
        Policy policy = policy(log("l", detect(CARD, EMAIL)));
        Rig.Run run =
                new Rig(policy)
                        .type("application/json")
                        .header("X-4111111111111111", "a@b.example")
                        .run("{\"a@b.example\":{\"tok_abcdefgh\":\"4111111111111111\"}}");
        assertThat(run.outcome().findings())
                .extracting(group -> group.surface().text())
                .contains("header:x-{CREDIT_CARD_NUMBER}");
        assertThat(run.outcome().findings())
                .extracting(group -> group.fieldPath().text())
                .contains("$.{EMAIL_ADDRESS}.{AUTH_TOKEN}");
    }
}
