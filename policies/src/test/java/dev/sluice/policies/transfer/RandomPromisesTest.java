package dev.sluice.policies.transfer;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.CHAIN;
import static dev.sluice.policies.PolicyFixtures.EMAIL;
import static dev.sluice.policies.PolicyFixtures.RING;
import static dev.sluice.policies.PolicyFixtures.TEN;
import static dev.sluice.policies.PolicyFixtures.block;
import static dev.sluice.policies.PolicyFixtures.detect;
import static dev.sluice.policies.PolicyFixtures.log;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.shadow;
import static dev.sluice.policies.PolicyFixtures.transform;
import static dev.sluice.policies.PolicyFixtures.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.policies.Action;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.transform.Mask;
import dev.sluice.policies.transform.Redact;
import dev.sluice.policies.transform.Replace;
import dev.sluice.testing.Cuts;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The promises over random documents, policies, codings and cuts.
class RandomPromisesTest {

    private static final String CANARY = "7351924680135792";
    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/x-www-form-urlencoded",
                    "text/plain",
                    "application/octet-stream");
    private static final List<List<String>> CODINGS =
            List.of(
                    List.of(),
                    List.of(),
                    List.of("gzip"),
                    List.of("br"),
                    List.of("zstd"),
                    List.of("deflate", "gzip"));
    private static final String[] WORDS = {
        "word",
        "a@b.example",
        "#%####%####%#",
        "%####",
        "12345",
        "1234567890",
        "é",
        "\\n",
        "x",
        CANARY,
        CANARY,
        "9951 9246 8013 5792",
        "99519246801357921",
        "staff EMP-123456",
        ""
    };

    private static final List<Rule> RULES =
            List.of(
                    transform("mask", detect(CARD), new Mask(0, 4, true)),
                    transform("redact", detect(CARD, EMAIL), new Redact()),
                    transform("ten", detect(TEN), new Mask(0, 0, true)),
                    transform("chain", detect(CHAIN), new Replace("")),
                    transform("ring", detect(RING), new Mask(0, 0, false)),
                    block("block", detect(CARD)),
                    block("bulk", detect(3, false, CARD, TEN)),
                    block("many", detect(2, true, CARD, EMAIL)),
                    transform("two", detect(2, false, TEN), new Redact()),
                    log("log", detect(CARD, TEN, EMAIL, CHAIN, RING)),
                    shadow("shadow", when(detect(CARD)), new Action.Block()));

    @Test
    void everyCutGivesTheSame() {
        Seeded.check(
                400,
                random -> {
                    Policy policy = policyOf(random);
                    String type = pick(TYPES, random);
                    List<String> codings = pick(CODINGS, random);
                    byte[] plain = document(kind(type, random), random).getBytes(UTF_8);
                    byte[] coded = Rig.code(plain, codings);
                    Rig rig =
                            new Rig(policy)
                                    .type(type)
                                    .codings(codings)
                                    .bodyMode(pick(List.of(BodyMode.values()), random));
                    Rig.Run whole = rig.run(coded);
                    int longest = 1 + random.nextInt(40);
                    Rig.Run cut =
                            rig.appetite(1 + random.nextInt(3))
                                    .run(Cuts.random(coded, longest, random));
                    assertThat(cut.essence(codings)).isEqualTo(whole.essence(codings));
                    assertThat(rig.failures).isEmpty();
                    if (acts(policy, "mask", "redact", "block")) {
                        boolean complete = !cut.outcome().verdict().blocks();
                        CanarySink.mustNotHold(
                                Rig.decode(cut.out(), codings, complete), List.of(CANARY));
                    }
                });
    }

    @Test
    void streamedAndHeldGiveTheSameUnderRulesWithoutThreshold() {
        Seeded.check(
                200,
                random -> {
                    Policy policy = policyOf(random);
                    if (acts(policy, "bulk", "many", "two")) {
                        return;
                    }
                    String type = pick(TYPES, random);
                    byte[] plain = document(kind(type, random), random).getBytes(UTF_8);
                    Rig rig = new Rig(policy).type(type);
                    List<Object> streamed =
                            rig.bodyMode(BodyMode.STREAMED)
                                    .run(Cuts.random(plain, 30, random))
                                    .essence(List.of());
                    List<Object> held =
                            rig.bodyMode(BodyMode.HELD)
                                    .run(Cuts.random(plain, 30, random))
                                    .essence(List.of());
                    assertThat(held).isEqualTo(streamed);
                });
    }

    @Test
    void theOrderOfRulesDoesNotMatterAndShadowsHaveNoEffect() {
        Seeded.check(
                200,
                random -> {
                    Policy policy = policyOf(random);
                    List<Rule> shuffled = new ArrayList<>(policy.rules());
                    shuffled.add(
                            shadow("more", when(detect(TEN, CARD, EMAIL)), new Action.Block()));
                    Collections.shuffle(shuffled, new Random(random.nextLong()));
                    String type = pick(TYPES, random);
                    String text = document(kind(type, random), random);
                    BodyMode mode = pick(List.of(BodyMode.values()), random);
                    Rig.Run one = new Rig(policy).type(type).bodyMode(mode).run(text);
                    Rig.Run two =
                            new Rig(policy(shuffled.toArray(Rule[]::new)))
                                    .type(type)
                                    .bodyMode(mode)
                                    .run(text);
                    assertThat(two.outcome().verdict().written())
                            .isEqualTo(one.outcome().verdict().written());
                    assertThat(two.out()).isEqualTo(one.out());
                });
    }

    private static boolean acts(Policy policy, String... ids) {
        return policy.rules().stream().anyMatch(rule -> List.of(ids).contains(rule.id()));
    }

    private static Policy policyOf(SplittableRandom random) {
        List<Rule> rules = new ArrayList<>(RULES);
        Collections.shuffle(rules, new Random(random.nextLong()));
        return policy(rules.subList(0, 1 + random.nextInt(4)).toArray(Rule[]::new));
    }

    private static <T> T pick(List<T> items, SplittableRandom random) {
        return items.get(random.nextInt(items.size()));
    }

    /// Most documents are what their label says.
    private static String kind(String type, SplittableRandom random) {
        return random.nextInt(3) == 0 ? pick(TYPES, random) : type;
    }

    private static String document(String type, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            switch (type) {
                case "application/json" -> {
                    out.append(i == 0 ? "{" : ",").append("\"k").append(random.nextInt(4));
                    out.append("\":").append(scalar(word, random));
                }
                case "application/x-www-form-urlencoded" ->
                        out.append(i == 0 ? "" : "&").append("k=").append(percent(word, random));
                default -> out.append(word).append(random.nextBoolean() ? " " : "\n");
            }
        }
        return out.append(type.equals("application/json") ? "}" : "").toString();
    }

    private static String scalar(String word, SplittableRandom random) {
        if (!word.isEmpty()
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && random.nextBoolean()) {
            return word;
        }
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 128 && c != '\\' && random.nextInt(6) == 0) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static String percent(String word, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        for (byte b : word.getBytes(UTF_8)) {
            boolean plain = (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z');
            out.append(
                    plain && random.nextInt(6) != 0
                            ? String.valueOf((char) b)
                            : b == ' ' ? "+" : String.format("%%%02X", b));
        }
        return out.toString();
    }
}
