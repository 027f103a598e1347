package dev.sluice.policies.transfer;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.detect;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.transform;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.transform.Mask;
import dev.sluice.policies.transform.Redact;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the label says one thing and the bytes look like another, both readings are scanned.
class SiblingViewsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ESCAPED = "\\u0034111 1111 1111 111\\u0031";
    private static final Policy MASK = policy(transform("m", detect(CARD), new Mask(0, 4, true)));

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void jsonUnderAFormsLabelHidesNothingAndStaysJson(BodyMode mode) {
        String body = "{\"a\":\"" + ESCAPED + "\",\"n\":4111111111111111,\"p\":\"%34\"}";
        Rig.Run run = new Rig(MASK).type(FORM).bodyMode(mode).run(body);
        JsonNode json = JsonMapper.shared().readTree(run.text());
        assertThat(json.path("a").asString()).isEqualTo("**** **** **** 1111");
        assertThat(json.path("n").asString()).isEqualTo("************1111");
        assertThat(json.path("p").asString()).isEqualTo("%34");
        assertThat(run.outcome().view()).isEqualTo("json+form");
    }

    @ParameterizedTest
    @EnumSource(BodyMode.class)
    void aFormUnderAnotherLabelHidesNothingAndStaysAForm(BodyMode mode) {
        for (String type : new String[] {"application/json", "text/plain", ""}) {
            Rig.Run run =
                    new Rig(policy(transform("r", detect(CARD), new Redact())))
                            .type(type)
                            .bodyMode(mode)
                            .run("a=1&pan=%34111+1111+1111+1111&b=2");
            assertThat(run.text()).startsWith("a=1&pan=").endsWith("&b=2").doesNotContain("1111");
            assertThat(run.outcome().view()).startsWith("form+");
        }
    }

    @Test
    void aValueThatBothReadingsShowCountsOnce() {
        String card = "{\"pan\":\"4111 1111 1111 1111\"}\n";
        Rig rig = new Rig(policy(block("two", detect(2, false, CARD)))).type(FORM);
        assertThat(rig.run(card).outcome().findingsTotal()).isEqualTo(1);
        assertThat(rig.run(card).outcome().verdict()).isEqualTo(new Verdict.Pass());
        Outcome twice = rig.run(card + card).outcome();
        assertThat(twice.verdict()).isInstanceOf(Verdict.Block.class);
        assertThat(twice.findings())
                .singleElement()
                .satisfies(group -> assertThat(group.fieldPath().text()).isEqualTo("$.pan"));
    }

    @Test
    void valuesFarApartAreCountedOnceEachHoweverTheBodyComes() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 300; i++) {
            text.append(i == 0 ? "" : ",").append("{\"pan\":\"4111111111111111\",\"x\":\"");
            text.append("y".repeat(i % 97)).append("\"}");
        }
        byte[] body = text.append(']').toString().getBytes(UTF_8);
        Rig rig = new Rig(MASK).type(FORM).bodyMode(BodyMode.STREAMED);
        Rig.Run whole = rig.run(body);
        assertThat(whole.outcome().findingsTotal()).isEqualTo(300);
        assertThat(JsonMapper.shared().readTree(whole.text()).size()).isEqualTo(300);
        Seeded.check(
                20,
                random -> {
                    Rig.Run cut = rig.run(Cuts.random(body, 1 + random.nextInt(5000), random));
                    assertThat(cut.essence(List.of())).isEqualTo(whole.essence(List.of()));
                });
    }

    @Test
    void anEmptyBodyHasTheViewOfItsLabel() {
        assertThat(new Rig(MASK).type(FORM).run("").outcome().view()).isIn("", "form");
    }
}
