package dev.sluice.policies;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.EMAIL;
import static dev.sluice.policies.PolicyFixtures.STAFF;
import static dev.sluice.policies.PolicyFixtures.TEN;
import static dev.sluice.policies.PolicyFixtures.TOKEN;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.detect;
import static dev.sluice.policies.PolicyFixtures.exception;
import static dev.sluice.policies.PolicyFixtures.log;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.rule;
import static dev.sluice.policies.PolicyFixtures.shadow;
import static dev.sluice.policies.PolicyFixtures.transform;
import static dev.sluice.policies.PolicyFixtures.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;
import dev.sluice.policies.PolicyFixtures.WhenBuilder;
import dev.sluice.policies.transform.Mask;
import dev.sluice.policies.transform.Redact;
import dev.sluice.policies.transform.Replace;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyEngineTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");
    private static final Action BLOCK = new Action.Block();

    private static PolicyRun begin(Policy... policies) {
        return PolicyEngine.compile(List.of(policies)).begin(new Context(), NOW);
    }

    private static Seen card(long at, long hash) {
        return new Seen(CARD, Likelihood.LIKELY, at, at + 16, "$.pan", hash);
    }

    @Test
    void oneFindingBlocks() {
        PolicyRun run = begin(policy(block("b", detect(CARD))));
        assertThat(run.blocker()).isNull();
        assertThat(run.on(card(0, 1))).isTrue();
        assertThat(run.blocker()).isNotNull();
        assertThat(run.met()).singleElement().extracting(s -> s.rule().id()).isEqualTo("b");
    }

    @Test
    void findingsThatNoRuleNamesAreNot() {
        PolicyRun run = begin(policy(block("b", detect(EMAIL))));
        assertThat(run.on(card(0, 1))).isFalse();
        assertThat(run.blocker()).isNull();
        assertThat(run.met()).isEmpty();
    }

    @Test
    void likelihoodBelowTheLeastDoesNotCount() {
        PolicyRun run = begin(policy(block("b", detect(CARD))));
        assertThat(run.on(new Seen(CARD, Likelihood.POSSIBLE, 0, 16, "$", 1))).isFalse();
        assertThat(run.blocker()).isNull();
    }

    @Test
    void categoriesAndAnyFindingAreNamed() {
        Selection ofContact = new Selection(Set.of(), Set.of(Category.CONTACT), Set.of());
        Detect contact = new Detect(ofContact, Likelihood.LIKELY, 1, false);
        Selection all = new Selection(Set.of(), Set.of(), Set.of());
        Detect any = new Detect(all, Likelihood.LIKELY, 1, false);
        PolicyRun run = begin(policy(log("contact", contact), log("any", any)));
        run.on(card(0, 1));
        assertThat(run.met()).extracting(s -> s.rule().id()).containsExactly("any");
        run.on(new Seen(EMAIL, Likelihood.LIKELY, 30, 40, "$", 2));
        assertThat(run.met()).extracting(s -> s.rule().id()).containsExactly("any", "contact");
    }

    @Test
    void thresholdsCountFindings() {
        PolicyRun run = begin(policy(block("bulk", detect(3, false, CARD))));
        run.on(card(0, 1));
        run.on(card(20, 1));
        assertThat(run.blocker()).isNull();
        run.on(card(40, 1));
        assertThat(run.blocker()).isNotNull();
        assertThat(run.met().getFirst().counts()).containsEntry(CARD.infoType(), 3);
    }

    @Test
    void distinctCountsValues() {
        PolicyRun run = begin(policy(block("bulk", detect(2, true, CARD))));
        run.on(card(0, 1));
        run.on(card(20, 1));
        run.on(card(40, 1));
        assertThat(run.blocker()).isNull();
        run.on(card(60, 2));
        assertThat(run.blocker()).isNotNull();
    }

    @Test
    void ofOverlappingFindingsOneCounts() {
        PolicyRun run = begin(policy(block("bulk", detect(2, false, CARD, TEN))));
        run.on(new Seen(TEN, Likelihood.LIKELY, 0, 10, "$", 1));
        run.on(card(0, 2));
        run.on(new Seen(TEN, Likelihood.LIKELY, 6, 16, "$", 3));
        assertThat(run.blocker()).isNull();
        run.on(new Seen(TEN, Likelihood.LIKELY, 16, 26, "$", 4));
        assertThat(run.blocker()).isNotNull();
        assertThat(run.met().getFirst().counts())
                .containsEntry(CARD.infoType(), 1)
                .containsEntry(TEN.infoType(), 1);
    }

    @Test
    void aThresholdOfOneRuleIsNotLoweredByOthersDetectors() {
        PolicyRun run = begin(policy(block("ten", detect(2, false, TEN)), log("l", detect(CARD))));
        run.on(card(0, 1));
        run.on(new Seen(TEN, Likelihood.LIKELY, 0, 10, "$", 1));
        run.on(new Seen(TEN, Likelihood.LIKELY, 30, 40, "$", 2));
        assertThat(run.blocker()).isNotNull();
    }

    @Test
    void shadowIsRecordedAndHasNoEffect() {
        PolicyRun run = begin(policy(shadow("s", when(detect(CARD)), BLOCK)));
        assertThat(run.on(card(0, 1))).isTrue();
        assertThat(run.blocker()).isNull();
        assertThat(run.met()).singleElement().extracting(RuleState::mode).isEqualTo(Mode.SHADOW);
        assertThat(run.bodyMode(Direction.REQUEST, null)).isEqualTo(BodyMode.STREAMED);
    }

    @Test
    void thePolicysModeWeakensItsRules() {
        Rule rule = block("b", detect(CARD));
        Policy off =
                new Policy("p", "", "o", Mode.OFF, List.of(), List.of(rule), List.of(), "d", "f");
        assertThat(begin(off).on(card(0, 1))).isFalse();
        assertThat(PolicyEngine.compile(List.of(off)).names(CARD)).isFalse();
    }

    @Test
    void aRuleWithoutDetectActsOnTheHead() {
        When put = new WhenBuilder().method("PUT").build();
        When post = new WhenBuilder().method("POST").build();
        assertThat(begin(policy(rule("r", post, BLOCK))).blocker()).isNotNull();
        assertThat(begin(policy(rule("r", put, BLOCK))).blocker()).isNull();
    }

    @Test
    void conditionsOfTheHeadMustAllHold() {
        for (When no :
                List.of(
                        new WhenBuilder().direction(Direction.RESPONSE).build(),
                        new WhenBuilder().route("other").build(),
                        new WhenBuilder().host("example.com").build(),
                        new WhenBuilder().path("/b/**").build(),
                        new WhenBuilder().mediaType("text/*").build(),
                        new WhenBuilder().client("192.0.2.0/24").build(),
                        new WhenBuilder().header("x-tenant", "b*").build(),
                        new WhenBuilder().header("x-missing", null).build())) {
            assertThat(begin(policy(rule("r", no, BLOCK))).blocker()).isNull();
        }
        When all =
                new WhenBuilder()
                        .direction(Direction.REQUEST)
                        .route("main")
                        .method("POST")
                        .host("*.example.com")
                        .path("/a/**")
                        .mediaType("application/*")
                        .client("10.0.0.0/8")
                        .header("x-tenant", "acme*")
                        .build();
        assertThat(begin(policy(rule("r", all, BLOCK))).blocker()).isNotNull();
    }

    @Test
    void aRuleHoldsForEitherReadingOfAPathAnExceptionOnlyForBoth() {
        When secret = new WhenBuilder().path("/secret/**").build();
        When safe = new WhenBuilder().path("/a/**").build();
        Context dots = new Context();
        dots.plain = "/secret/x";
        PolicyEngine engine =
                PolicyEngine.compile(
                        List.of(
                                policy(
                                        "p",
                                        List.of(rule("r", secret, BLOCK)),
                                        List.of(exception("E", "r", safe, TODAY)))));
        assertThat(engine.begin(dots, NOW).blocker()).isNotNull();
    }

    @Test
    void fieldPathsNarrowFindings() {
        When pan = new WhenBuilder().fieldPath("$.cards.**").detect(detect(CARD)).build();
        PolicyRun run = begin(policy(rule("r", pan, BLOCK)));
        assertThat(run.on(card(0, 1))).isFalse();
        run.on(new Seen(CARD, Likelihood.LIKELY, 20, 36, "$.cards[*].pan", 1));
        assertThat(run.blocker()).isNotNull();
    }

    @Test
    void anExceptionTakesTheEffectAwayAndIsRecorded() {
        PolicyRun run = begin(excepted(when(null), TODAY));
        run.on(card(0, 1));
        assertThat(run.blocker()).isNull();
        assertThat(run.met()).singleElement().extracting(RuleState::exception).isEqualTo("E");
        assertThat(run.bodyMode(Direction.REQUEST, null)).isEqualTo(BodyMode.STREAMED);
    }

    @Test
    void anExpiredExceptionDoesNothing() {
        PolicyRun run = begin(excepted(when(null), TODAY.minusDays(1)));
        run.on(card(0, 1));
        assertThat(run.blocker()).isNotNull();
    }

    @Test
    void anExceptionAboutOtherTransfersDoesNothing() {
        PolicyRun run = begin(excepted(new WhenBuilder().route("other").build(), TODAY));
        run.on(card(0, 1));
        assertThat(run.blocker()).isNotNull();
    }

    @Test
    void anExceptionAboutFindingsSubtractsThem() {
        When field = new WhenBuilder().fieldPath("$.test").build();
        PolicyRun run = begin(excepted(field, TODAY));
        run.on(new Seen(CARD, Likelihood.LIKELY, 0, 16, "$.test", 1));
        assertThat(run.blocker()).isNull();
        assertThat(run.met()).singleElement().extracting(RuleState::exception).isEqualTo("E");
        run.on(card(20, 1));
        assertThat(run.blocker()).isNotNull();
        assertThat(run.met().getFirst().exception()).isNull();
    }

    private static Policy excepted(When when, LocalDate expires) {
        return policy(
                "p",
                List.of(block("b", detect(CARD))),
                List.of(exception("E", "b", when, expires)));
    }

    @Test
    void theTransformationThatLeavesLeastWins() {
        PolicyRun run =
                begin(
                        policy(
                                transform("a", detect(CARD), new Mask(0, 4, true)),
                                transform("b", detect(CARD), new Mask(0, 2, true)),
                                transform("d", detect(CARD), new Replace("x")),
                                transform("c", detect(CARD), new Replace("y"))));
        run.on(card(0, 1));
        assertThat(run.transforming())
                .extracting(s -> s.rule().id())
                .containsExactly("c", "d", "b", "a");
    }

    @Test
    void blockBeatsTransformWhateverTheOrder() {
        Rule block = block("b", detect(CARD));
        Rule redact = transform("t", detect(CARD), new Redact());
        for (Policy policy : List.of(policy(block, redact), policy(redact, block))) {
            PolicyRun run = begin(policy);
            run.on(card(0, 1));
            assertThat(run.blocker()).isNotNull();
            assertThat(run.met().getFirst().rule().id()).isEqualTo("b");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onThePathATransformBlocksOrIsRecorded(boolean blocks) {
        Rule rule = rule("t", when(detect(CARD)), new Action.Transform(new Redact(), blocks));
        PolicyRun run = begin(policy(rule));
        Seen seen = card(0, 1);
        seen.surface = Surface.PATH;
        assertThat(run.on(seen)).isTrue();
        assertThat(run.blocker() != null).isEqualTo(blocks);
        assertThat(run.transforming()).isEmpty();
        assertThat(run.met()).hasSize(1);
    }

    @Test
    void exemptFindingsCountForRulesThatNameTheHeaderOnly() {
        When named = new WhenBuilder().header("x-tenant", null).detect(detect(TOKEN)).build();
        Seen seen = new Seen(TOKEN, Likelihood.LIKELY, 0, 12, "header:x-tenant", 1);
        seen.surface = Surface.HEADER;
        seen.header = "x-tenant";
        seen.exempt = true;
        assertThat(begin(policy(block("b", detect(TOKEN)))).on(seen)).isFalse();
        assertThat(begin(policy(rule("b", named, BLOCK))).on(seen)).isTrue();
    }

    @Test
    void theBodyModeFollowsFromTheRules() {
        Rule block = block("b", detect(CARD));
        Rule bulk = transform("t", detect(2, false, CARD), new Redact());
        assertThat(begin(policy(block)).bodyMode(Direction.REQUEST, null)).isEqualTo(BodyMode.HELD);
        assertThat(begin(policy(block)).bodyMode(Direction.RESPONSE, null))
                .isEqualTo(BodyMode.STREAMED);
        assertThat(begin(policy(bulk)).bodyMode(Direction.RESPONSE, null)).isEqualTo(BodyMode.HELD);
        assertThat(begin(policy(bulk)).bodyMode(Direction.RESPONSE, BodyMode.STREAMED))
                .isEqualTo(BodyMode.STREAMED);
        Rule redact = transform("t", detect(CARD), new Redact());
        assertThat(begin(policy(redact)).bodyMode(Direction.REQUEST, null))
                .isEqualTo(BodyMode.STREAMED);
    }

    @Test
    void customDetectorsBelongToTheirPolicy() {
        Policy owner =
                new Policy(
                        "own",
                        "",
                        "o",
                        Mode.ENFORCE,
                        List.of(STAFF),
                        List.of(log("l", detect(STAFF))),
                        List.of(),
                        "d",
                        "f");
        Policy other = policy("other", List.of(block("b", detect(STAFF))), List.of());
        PolicyRun run = begin(owner, other);
        run.on(new Seen(STAFF, Likelihood.LIKELY, 0, 10, "$", 1));
        assertThat(run.blocker()).isNull();
        assertThat(run.met()).extracting(s -> s.policy().name()).containsExactly("own");
    }

    @Test
    void conditionsWithoutMeaningAreRefused() {
        When bareField = new WhenBuilder().fieldPath("$.a").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin(policy(rule("r", bareField, BLOCK))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        begin(
                                policy(
                                        rule(
                                                "r",
                                                when(null),
                                                new Action.Transform(new Redact(), false)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> begin(excepted(when(detect(2, false, CARD)), TODAY)));
    }

    private static final class Context implements TransferContext {
        private String plain = "/a/b";

        @Override
        public Direction direction() {
            return Direction.REQUEST;
        }

        @Override
        public String route() {
            return "main";
        }

        @Override
        public String method() {
            return "POST";
        }

        @Override
        public String host() {
            return "api.example.com";
        }

        @Override
        public String path() {
            return "/a/b";
        }

        @Override
        public String plainPath() {
            return plain;
        }

        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public InetAddress client() {
            return InetAddress.ofLiteral("10.1.2.3");
        }

        @Override
        public List<String> headerValues(String name) {
            return name.equals("x-tenant") ? List.of("acme-1") : List.of();
        }
    }

    private static final class Seen implements Sighting {
        private final Detector detector;
        private final Likelihood likelihood;
        private final long start;
        private final long end;
        private final String fieldPath;
        private final long hash;
        private Surface surface = Surface.BODY;
        private String header = "";
        private boolean exempt;

        Seen(
                Detector detector,
                Likelihood likelihood,
                long start,
                long end,
                String fieldPath,
                long hash) {
            this.detector = detector;
            this.likelihood = likelihood;
            this.start = start;
            this.end = end;
            this.fieldPath = fieldPath;
            this.hash = hash;
        }

        @Override
        public Detector detector() {
            return detector;
        }

        @Override
        public Likelihood likelihood() {
            return likelihood;
        }

        @Override
        public Surface surface() {
            return surface;
        }

        @Override
        public String header() {
            return header;
        }

        @Override
        public boolean exempt() {
            return exempt;
        }

        @Override
        public String fieldPath() {
            return fieldPath;
        }

        @Override
        public long start() {
            return start;
        }

        @Override
        public long end() {
            return end;
        }

        @Override
        public long record() {
            return 0;
        }

        @Override
        public long valueHash() {
            return hash;
        }
    }
}
