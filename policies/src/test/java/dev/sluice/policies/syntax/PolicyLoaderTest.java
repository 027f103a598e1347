package dev.sluice.policies.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.policies.Action;
import dev.sluice.policies.Cidr;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.Severity;
import dev.sluice.policies.When.HeaderMatch;
import dev.sluice.policies.testing.PolicyTest;
import dev.sluice.policies.testing.PolicyTest.Body;
import dev.sluice.policies.transform.Mask;
import dev.sluice.policies.transform.Replace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLoaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Path EXAMPLE = Path.of("src/test/resources/syntax/pci-dss.yaml");
    private final PolicyLoader loader = new PolicyLoader(new FewNames(), Map.of(), TODAY);

    private static final String HEAD =
            """
            apiVersion: sluice/v1
            kind: Policy
            name: p
            """;

    private LoadResult load(String text) {
        return loader.loadSources(List.of(YamlSource.of("p.yaml", text)));
    }

    private String problems(String text) {
        return ProblemPrinter.human(load(text).problems());
    }

    /// A rule around some lines.
    private String ruleProblems(String lines) {
        return problems(HEAD + "rules:\n  - id: r\n" + lines.indent(4));
    }

    @Test
    void theWorkedExampleIsReadAsItSays() {
        LoadResult result = loader.load(List.of(EXAMPLE));
        assertThat(ProblemPrinter.human(result.problems())).isEmpty();
        Policy policy = result.policies().getFirst();
        assertThat(policy.name()).isEqualTo("pci-dss");
        assertThat(policy.owner()).isEqualTo("payments-security@example.com");
        assertThat(policy.digest()).matches("[0-9a-f]{64}");
        Detector employee = policy.detectors().getFirst();
        assertThat(employee.category()).isEqualTo(Category.CUSTOM);
        assertThat(employee.hotwords())
                .isNotNull()
                .satisfies(hotwords -> {
                    assertThat(hotwords.before()).isEqualTo(40);
                    assertThat(hotwords.after()).isEqualTo(40);
                });
        assertThat(employee.patterns().getFirst().contextRequired()).isTrue();
        Rule block = policy.rules().getFirst();
        assertThat(block.action()).isEqualTo(new Action.Block());
        assertThat(block.severity()).isEqualTo(Severity.HIGH);
        assertThat(block.when().direction()).isEqualTo(Direction.REQUEST);
        assertThat(block.when().detect())
                .isNotNull()
                .satisfies(detect -> {
                    assertThat(detect.atLeast()).isEqualTo(6);
                    assertThat(detect.distinct()).isTrue();
                    assertThat(detect.minLikelihood()).isEqualTo(Likelihood.LIKELY);
                });
        assertThat(policy.rules().get(1).action())
                .isEqualTo(new Action.Transform(new Mask(0, 4, true), false));
        assertThat(policy.rules().get(2).mode()).isEqualTo(Mode.SHADOW);
        assertThat(policy.exceptions().getFirst().when().clients())
                .containsExactly(Cidr.parse("10.4.0.0/16"));
        assertThat(policy.exceptions().getFirst().expires()).isEqualTo("2027-01-31");
    }

    @Test
    void testsAreReadAsTheySay() {
        PolicyTest test = loader.load(List.of(EXAMPLE)).tests().getFirst();
        assertThat(test.policy()).isEqualTo("pci-dss");
        PolicyTest.Case first = test.cases().getFirst();
        assertThat(first.split()).isEqualTo(PolicyTest.Split.EVERY);
        assertThat(first.message().method()).isEqualTo("POST");
        assertThat(first.message().host()).isEqualTo("api.example.com");
        assertThat(first.message().target()).isEqualTo("/orders");
        assertThat(first.message().body()).isInstanceOf(Body.Generated.class);
        assertThat(first.expect().status()).isEqualTo(403);
        assertThat(test.cases().get(1).message().direction()).isEqualTo(Direction.RESPONSE);
    }

    @Test
    void theDesignsExampleOfAnErrorIsPrintedAsItIs() throws IOException {
        String broken =
                Files.readString(EXAMPLE).replaceFirst("    action: block", "    acton: block");
        String source = "policies/pci.yaml";
        LoadResult result = loader.loadSources(List.of(YamlSource.of(source, broken)));
        assertThat(ProblemPrinter.human(result.problems()))
                .isEqualTo(
                        """
                        policies/pci.yaml:19:5: error SLU0102: unknown key "acton" in rule "block-bulk"
                           19 |     acton: block
                              |     ^^^^^ did you mean "action"?
                        """);
        assertThat(result.policies()).isEmpty();
    }

    @Test
    void everyConditionIsRead() {
        String text =
                HEAD
                        + """
                        rules:
                          - id: r
                            when:
                              direction: response
                              route: [a, b]
                              method: GET
                              host: '*.example.com'
                              path: [/a/**, /b]
                              mediaType: text/*
                              fieldPath: $.a.**
                              client: {cidr: [10.0.0.0/8, '2001:db8::/32']}
                              header: {X-Any: null, X-One: 'a*'}
                              detect: {infoTypes: CREDIT_CARD, categories: [contact]}
                            action: transform
                            transform: {replace: {with: ''}}
                            onPath: block
                        """;
        LoadResult result = load(text);
        assertThat(ProblemPrinter.human(result.problems())).isEmpty();
        Rule rule = result.policies().getFirst().rules().getFirst();
        assertThat(rule.action()).isEqualTo(new Action.Transform(new Replace(""), true));
        assertThat(rule.when().routes()).containsExactlyInAnyOrder("a", "b");
        assertThat(rule.when().clients()).hasSize(2);
        assertThat(rule.when().headers())
                .containsExactly(new HeaderMatch("x-any", null), new HeaderMatch("x-one", "a*"));
        assertThat(rule.when().detect())
                .isNotNull()
                .satisfies(detect ->
                        assertThat(detect.selection().infoTypes())
                                .containsExactly(new InfoType("CREDIT_CARD_NUMBER")));
    }

    @Test
    void actionsOfLaterReleasesSaySo() {
        assertThat(ruleProblems("when: {}\naction: quarantine\n"))
                .isEqualTo(
                        """
                        p.yaml:7:13: error SLU0111: "action" in rule "r": "quarantine" comes in a later \
                        release; this one has block, transform, log
                            7 |     action: quarantine
                              |             ^^^^^^^^^^
                        """);
        assertThat(ruleProblems("when: {}\naction: allow\n")).contains("SLU0207", "exceptions");
        assertThat(ruleProblems("when: {detect: {}}\naction: transform\ntransform: tokenize\n"))
                .contains("p.yaml:8:16: error SLU0111");
        assertThat(ruleProblems("when: {detect: {}}\naction: transform\ntransform: {bucket: {}}\n"))
                .contains("p.yaml:8:17: error SLU0111", "comes in a later release");
    }

    @Test
    void actionAndTransformationBelongTogether() {
        assertThat(ruleProblems("when: {detect: {}}\naction: transform\n"))
                .contains("p.yaml:7:5: error SLU0104: rule \"r\" needs \"transform\"");
        assertThat(ruleProblems("when: {}\naction: log\ntransform: redact\nonPath: block\n"))
                .contains("p.yaml:8:5: error SLU0114", "p.yaml:9:5: error SLU0114");
        assertThat(ruleProblems("when: {}\naction: transform\ntransform: redact\n"))
                .contains("p.yaml:6:11: error SLU0104", "needs \"detect\"");
        assertThat(
                        ruleProblems(
                                """
                                when: {detect: {}}
                                action: transform
                                transform: {redact: {}, hash: {}}
                                """))
                .contains("p.yaml:8:16: error SLU0114", "more than one transformation");
    }

    @Test
    void namesMustBeKnownAndUnique() {
        String text =
                HEAD
                        + """
                        infoTypes:
                          STAFF: {pattern: '[0-9]+', validator: lun}
                          EMAIL_ADDRESS: {pattern: 'a@'}
                        rules:
                          - {id: r, when: {detect: {infoTypes: [CREDIT_CARD_NUMER, STAF]}}, action: log}
                          - {id: r, when: {}, action: log}
                        exceptions:
                          - {id: e, rules: [q], when: {}, reason: x, owner: y, expires: 2026-11-23}
                        """;
        assertThat(problems(text))
                .isEqualTo(
                        """
                        p.yaml:5:41: error SLU0203: unknown validator; there are: luhn
                            5 |   STAFF: {pattern: '[0-9]+', validator: lun}
                              |                                         ^^^ did you mean "luhn"?
                        p.yaml:6:3: error SLU0112: infoType "EMAIL_ADDRESS" is built in: choose another \
                        name
                            6 |   EMAIL_ADDRESS: {pattern: 'a@'}
                              |   ^^^^^^^^^^^^^
                        p.yaml:8:41: error SLU0201: unknown infoType "CREDIT_CARD_NUMER"; `sluice \
                        detectors` lists them
                            8 |   - {id: r, when: {detect: {infoTypes: [CREDIT_CARD_NUMER, STAF]}}, \
                        action: log}
                              |                                         ^^^^^^^^^^^^^^^^^ did you mean \
                        "CREDIT_CARD_NUMBER"?
                        p.yaml:8:60: error SLU0201: unknown infoType "STAF"; `sluice detectors` lists \
                        them
                            8 |   - {id: r, when: {detect: {infoTypes: [CREDIT_CARD_NUMER, STAF]}}, \
                        action: log}
                              |                                                            ^^^^ did you \
                        mean "STAFF"?
                        p.yaml:9:10: error SLU0112: rule "r" is there twice, first in line 8
                            9 |   - {id: r, when: {}, action: log}
                              |          ^
                        p.yaml:11:21: error SLU0113: exception "e" names an unknown rule
                           11 |   - {id: e, rules: [q], when: {}, reason: x, owner: y, expires: 2026-11-23}
                              |                     ^ did you mean "r"?
                        p.yaml:11:65: warning SLU0205: exception "e" expired on 2026-11-23
                           11 |   - {id: e, rules: [q], when: {}, reason: x, owner: y, expires: 2026-11-23}
                              |                                                                 ^^^^^^^^^^
                        """);
    }

    @Test
    void usesOfAnInfoTypeThatCannotBeMadeAreNoFurtherProblems() {
        for (String broken :
                List.of(
                        "STAFF: {pattern: 'a['}",
                        "STAFF: {patern: 'a'}",
                        "STAFF: {terms: '--'}",
                        "STAFF: 'a'",
                        "STAFF:",
                        "staff: {pattern: 'a'}")) {
            String name = broken.substring(0, broken.indexOf(':'));
            String text =
                    HEAD
                            + """
                            infoTypes:
                              %s
                            rules:
                              - {id: r, when: {detect: {infoTypes: [%s]}}, action: log}
                              - {id: q, when: {detect: {together: [{infoTypes: %s}]}}, action: log}
                            """
                                    .formatted(broken, name, name);
            assertThat(load(text).problems())
                    .as(broken)
                    .singleElement()
                    .extracting(problem -> problem.line())
                    .isEqualTo(5);
        }
    }

    @Test
    void patternsThatCostTooMuchAreNamed() {
        String text =
                HEAD
                        + """
                        infoTypes:
                          WIDE: {pattern: '[ab]{0,30}a[ab]{18}c'}
                          LONG: {pattern: 'x.{300}y'}
                        rules: [{id: r, when: {}, action: log}]
                        """;
        assertThat(problems(text))
                .isEqualTo(
                        """
                        p.yaml:5:19: warning SLU0204: the pattern of "WIDE" needs a table of more than \
                        16,384 states
                            5 |   WIDE: {pattern: '[ab]{0,30}a[ab]{18}c'}
                              |                   ^^^^^^^^^^^^^^^^^^^^^^
                        p.yaml:6:19: warning SLU0209: matches of "LONG" that are longer than maxLength, \
                        256 bytes, are missed
                            6 |   LONG: {pattern: 'x.{300}y'}
                              |                   ^^^^^^^^^^
                        """);
    }

    @Test
    void anInfoTypeOfAnotherProductIsGuessedByItsWords() {
        assertThat(ruleProblems("when: {detect: {infoTypes: INTERNATIONAL_IBAN}}\naction: log\n"))
                .contains("SLU0201", "did you mean \"IBAN_CODE\"?");
    }

    @Test
    void policiesOfOneNameClashAcrossFiles() {
        String text = HEAD + "rules: [{id: r, when: {}, action: log}]\n";
        LoadResult result =
                loader.loadSources(
                        List.of(YamlSource.of("a.yaml", text), YamlSource.of("b.yaml", text)));
        assertThat(ProblemPrinter.human(result.problems()))
                .startsWith(
                        "b.yaml:3:7: error SLU0112: policy \"p\" is there twice, first in a.yaml\n");
    }

    @Test
    void whatADocumentIsMustBeSaid() {
        assertThat(problems("name: p\n")).contains("p.yaml:1:1: error SLU0101");
        assertThat(problems("apiVersion: sluice/v1\nkin: Policy\n"))
                .contains("p.yaml:2:1: error SLU0102", "did you mean \"kind\"?");
        assertThat(problems("apiVersion: sluice/v1\nkind: Polcy\n"))
                .contains("p.yaml:2:7: error SLU0101", "did you mean \"Policy\"?");
        assertThat(problems("apiVersion: sluice/v2\nkind: PolicyTest\n"))
                .contains("p.yaml:1:13: error SLU0107", "did you mean \"sluice/v1\"?");
        assertThat(problems("")).contains("p.yaml: error SLU0008");
        assertThat(problems("- a\n")).contains("p.yaml:1:1: error SLU0105");
    }

    @Test
    void foldersAreReadWithTheirTestsAndWithoutHiddenFiles(@TempDir Path folder)
            throws IOException {
        String policy = HEAD + "rules: [{id: r, when: {}, action: log}]\n";
        String test =
                """
                apiVersion: sluice/v1
                kind: PolicyTest
                policy: p
                cases:
                  - {name: c, request: {url: 'http://a/'}, expect: {rule: q}}
                """;
        Path pack = Files.createDirectories(folder.resolve("packs/p"));
        Files.writeString(pack.resolve("policy.yml"), policy);
        Files.writeString(pack.resolve("policy.test.yml"), test.replace("rule: q", "rule: r"));
        Files.writeString(pack.resolve("README.md"), "# no policy");
        Files.createDirectories(folder.resolve(".hidden"));
        Files.writeString(folder.resolve(".hidden/x.yaml"), "broken: [");
        LoadResult all = loader.load(List.of(folder));
        assertThat(ProblemPrinter.human(all.problems())).isEmpty();
        assertThat(all.policies()).hasSize(1);
        assertThat(all.tests()).hasSize(1);
        assertThat(loader.load(List.of(folder), false).tests()).isEmpty();
        assertThat(loader.load(List.of(pack.resolve("policy.test.yml"))).policies()).hasSize(1);
        Files.writeString(pack.resolve("policy.test.yml"), test);
        assertThat(ProblemPrinter.human(loader.load(List.of(folder)).problems()))
                .contains("error SLU0113: policy \"p\" has no such rule");
        assertThat(loader.load(List.of(folder.resolve(".hidden/none"))).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNREADABLE_FILE);
    }
}
