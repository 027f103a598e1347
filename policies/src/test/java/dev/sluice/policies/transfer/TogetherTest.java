package dev.sluice.policies.transfer;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.EMAIL;
import static dev.sluice.policies.PolicyFixtures.STAFF;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.log;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.selection;
import static dev.sluice.policies.PolicyFixtures.transform;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Likelihood;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Detect;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Selection;
import dev.sluice.policies.transform.Redact;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules that tie findings of one record, over every way to cut the body.
class TogetherTest {

    private static final String CARD_TEXT = "5555555555554444";
    private static final String MAIL = "jane@doe.example";

    private static final Detect.Companion BY_CONTACT =
            new Detect.Companion(
                    new Selection(Set.of(), Set.of(Category.CONTACT), Set.of()), Likelihood.LIKELY);

    /// A card in one record with a contact.
    private static Detect tied(int atLeast) {
        return new Detect(selection(CARD), Likelihood.LIKELY, atLeast, false, List.of(BY_CONTACT));
    }

    private static String text(String written) {
        return written.replace("CARD", CARD_TEXT).replace("MAIL", MAIL).replace('\'', '"');
    }

    private static boolean isBlocked(Policy policy, String type, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        Rig rig = new Rig(policy).type(type);
        Rig.Run whole = rig.run(bytes);
        int step = Math.max(1, bytes.length / 50);
        for (int at = 0; at <= bytes.length; at += step) {
            assertThat(rig.run(Cuts.at(bytes, at)).essence(List.of()))
                    .isEqualTo(whole.essence(List.of()));
        }
        Seeded.check(
                4,
                random ->
                        assertThat(rig.run(Cuts.random(bytes, 9, random)).essence(List.of()))
                                .isEqualTo(whole.essence(List.of())));
        assertThat(rig.failures).isEmpty();
        return whole.outcome().verdict() instanceof Verdict.Block;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "true  | {'pan':'CARD','mail':'MAIL'}",
                "true  | {'pan':'CARD','owner':{'mail':'MAIL'}}",
                "true  | [{'pan':'CARD','mail':'MAIL'},{'pan':'7'}]",
                "false | [{'pan':'CARD'},{'mail':'MAIL'}]",
                "true  | {'mail':'MAIL','cards':[{'n':1},{'pan':'CARD'}]}",
                "true  | {'cards':[{'pan':'CARD'},{'n':1}],'mail':'MAIL'}",
                "false | {'users':[{'mail':'MAIL'}],'cards':[{'pan':'CARD'}]}",
                "false | {'pan':'CARD'}{'mail':'MAIL'}",
                "true  | {'pan':'CARD'}{'pan':'CARD','mail':'MAIL'}",
            })
    void inJsonARecordIsAnElementWithWhatStandsAround(boolean blocked, String body) {
        Policy policy = policy(block("b", tied(1)));
        assertThat(isBlocked(policy, "application/json", text(body))).isEqualTo(blocked);
    }

    @Test
    void inATableARecordIsARow() {
        Policy policy = policy(block("b", tied(1)));
        String head = "id,pan,mail\n";
        assertThat(isBlocked(policy, "text/csv", text(head + "1,CARD,MAIL\n2,,\n"))).isTrue();
        assertThat(isBlocked(policy, "text/csv", text(head + "1,CARD,\n2,,MAIL\n"))).isFalse();
    }

    @Test
    void inTextARecordIsAKibibyte() {
        Policy policy = policy(block("b", tied(1)));
        String near = "CARD paid by " + "x ".repeat(300) + "MAIL";
        String far = "CARD paid by " + "x ".repeat(600) + "MAIL";
        assertThat(isBlocked(policy, "text/plain", text(near))).isTrue();
        assertThat(isBlocked(policy, "text/plain", text(far))).isFalse();
    }

    @Test
    void aThresholdCountsRecords() {
        Policy policy = policy(block("b", tied(2)));
        String record = "{'pan':'CARD','mail':'MAIL','also':'MAIL'},";
        assertThat(isBlocked(policy, "application/json", text("[" + record + "{}]"))).isFalse();
        assertThat(isBlocked(policy, "application/json", text("[" + record + record + "{}]")))
                .isTrue();
    }

    @Test
    void companionsAreAskedForEachOfThem() {
        Detect.Companion staff = new Detect.Companion(selection(STAFF), Likelihood.POSSIBLE);
        Detect three =
                new Detect(
                        selection(CARD), Likelihood.LIKELY, 1, false, List.of(BY_CONTACT, staff));
        Policy policy = policy(block("b", three));
        String two = "{'pan':'CARD','mail':'MAIL'}";
        String all = "{'pan':'CARD','mail':'MAIL','id':'EMP-123456'}";
        assertThat(isBlocked(policy, "application/json", text(two))).isFalse();
        assertThat(isBlocked(policy, "application/json", text(all))).isTrue();
    }

    @Test
    void aTransformationChangesWhatTheRuleIsAboutAndNotItsCompanions() {
        Rig rig =
                new Rig(policy(transform("t", tied(1), new Redact())))
                        .response(200)
                        .type("application/json");
        byte[] tied = text("{'pan':'CARD','mail':'MAIL'}").getBytes(UTF_8);
        assertThat(rig.begin().head().bodyMode()).isEqualTo(BodyMode.HELD);
        assertThat(new String(rig.run(tied).out(), UTF_8))
                .isEqualTo(
                        text("{'pan':'[TYPE]','mail':'MAIL'}")
                                .replace("TYPE", CARD.infoType().id()));
        byte[] alone = text("[{'pan':'CARD'},{'mail':'MAIL'}]").getBytes(UTF_8);
        assertThat(rig.run(alone).out()).isEqualTo(alone);
    }

    @Test
    void aLoggedRecordTellsOfBothKinds() {
        Rig rig = new Rig(policy(log("l", tied(1)))).type("application/json");
        Outcome outcome = rig.run(text("{'pan':'CARD','mail':'MAIL'}").getBytes(UTF_8)).outcome();
        assertThat(outcome.hits()).hasSize(1);
        assertThat(outcome.hits().getFirst().counts())
                .containsOnlyKeys(CARD.infoType(), EMAIL.infoType());
    }

    @Test
    void manyEmptyRecordsAreReadWithoutBeingKept() {
        Policy policy = policy(block("b", tied(1)));
        String empty = "{},".repeat(20_000);
        String body = text("[" + empty + "{'pan':'CARD'}," + empty + "{'mail':'MAIL'}]");
        Rig rig = new Rig(policy).type("application/json").holdBytes(1 << 20);
        assertThat(rig.run(body.getBytes(UTF_8)).outcome().verdict()).isEqualTo(new Verdict.Pass());
    }

    /// What only the other reading of a part shows does not end the record of the first.
    @Test
    void aSecondReadingDoesNotPartARecord() {
        String body =
                "{'pan':'CARD','x':'%35555555555554444','pad':'"
                        + "y".repeat(3000)
                        + "','mail':'MAIL'}";
        String type = "application/x-www-form-urlencoded";
        Detect.Companion byMail = new Detect.Companion(selection(EMAIL), Likelihood.LIKELY);
        Detect cardWithMail =
                new Detect(selection(CARD), Likelihood.LIKELY, 1, false, List.of(byMail));
        assertThat(isBlocked(policy(block("b", cardWithMail)), type, text(body))).isTrue();
    }
}
