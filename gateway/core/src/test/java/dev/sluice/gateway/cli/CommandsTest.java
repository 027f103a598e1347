package dev.sluice.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

    private static final String CARD = "4111 1111 1111 1111";

    @TempDir private Path folder = Path.of("");

    @Test
    void demoIsAsItShouldBe() {
        Console demo = Console.run("demo", "--check");
        assertThat(demo.exitCode()).as(demo.out() + demo.err()).isEqualTo(ExitCode.OK);
        assertThat(demo.out())
                .contains("block-cards", "mask-cards", "log-emails", "would block", "verified")
                .doesNotContain(CARD, "5555 5555", "NOT");
    }

    @Test
    void theStarterPackIsValidAndPassesItsTests() {
        assertThat(Console.run("validate").exitCode()).isEqualTo(ExitCode.OK);
        Console test = Console.run("test");
        assertThat(test.exitCode()).as(test.out()).isEqualTo(ExitCode.OK);
    }

    @Test
    void validatePrintsThePlaceAndWhatWasMeant() throws IOException {
        Path file = folder.resolve("policy.yaml");
        Files.writeString(
                file,
                """
                apiVersion: sluice/v1
                kind: Policy
                name: p
                owner: a@example.com
                rules:
                  - id: r
                    when: {detect: {infoTypes: [CREDIT_CARD_NUMBER]}}
                    acton: block
                """);
        Console validate = Console.run("validate", file.toString());
        assertThat(validate.exitCode()).isEqualTo(ExitCode.INVALID);
        assertThat(validate.out())
                .contains(":8:5: error SLU", "acton", "^^^^^ did you mean \"action\"?");
    }

    @Test
    void explainNamesRulesAndNoValue() throws IOException {
        Path body = folder.resolve("body.json");
        Files.writeString(body, "{\"pan\":\"" + CARD + "\"}");
        Console explain =
                Console.run("explain", body.toString(), "-H", "Content-Type: application/json");
        assertThat(explain.exitCode()).isEqualTo(ExitCode.NEGATIVE);
        assertThat(explain.out())
                .contains("block-cards", "acts on 1 CREDIT_CARD_NUMBER", "does not apply: when")
                .contains("verdict: block, by starter/block-cards")
                .doesNotContain(CARD);
    }

    @Test
    void keysAreMadeOnceAndRotated() {
        String keys = folder.resolve("keys").toString();
        assertThat(Console.run("keys", "init", "--keys", keys).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Console.run("keys", "init", "--keys", keys).exitCode())
                .isEqualTo(ExitCode.NEGATIVE);
        Console rotated = Console.run("keys", "rotate", "--keys", keys);
        assertThat(rotated.out()).contains("signing", "fingerprint", "old", "current");
    }

    @Test
    void auditNeedsALedger() {
        Console verify =
                Console.run("audit", "verify", "--ledger", folder.resolve("no").toString());
        assertThat(verify.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void detectorsAreListedShownAndTried() {
        assertThat(Console.run("detectors").out()).contains("IBAN_CODE", "CREDIT_CARD_NUMBER");
        assertThat(Console.run("detectors", "show", "IBAN_CODE").out()).contains("source");
        Console typo = Console.run("detectors", "show", "IBAN_CODES");
        assertThat(typo.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(typo.err()).contains("IBAN_CODE");
        assertThat(Console.run("detectors", "try", "pay " + CARD).out())
                .contains("CREDIT_CARD_NUMBER")
                .doesNotContain("4111");
    }

    @Test
    void aDetectorIsShownWithItsSourcesAndTheFieldsOfItsExamples() {
        String iban = Console.run("detectors", "show", "IBAN_CODE").out();
        assertThat(iban)
                .contains(
                        "source     ISO 13616-1:2020, 5 and annex A",
                        "found      IR580540105180021273113007  (in the field iban)",
                        "not found  IR580540105180021273113007: Not in the registry")
                .doesNotContain("Source[");
    }

    @Test
    void aTermIsTriedWithoutAllTheOthers() {
        Console term = Console.run("detectors", "try", "Diabetes");
        assertThat(term.out()).contains("ART9_HEALTH", "one of its terms: POSSIBLE");
        assertThat(term.out().lines()).allMatch(line -> line.length() < 400);
    }

    @Test
    void aLeadWithoutItsFieldIsTold() {
        assertThat(Console.run("detectors", "try", "DE89370400440532013001").out())
                .contains("PASSWORD  has no hotword in the name of its field")
                .doesNotContain("within 0 bytes");
    }

    @Test
    void anEngineThatIsNotThereIsNamed() {
        System.setProperty("sluice.engine", "turbo");
        try {
            Console wrong = Console.run("detectors", "try", "text");
            assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(wrong.err()).contains("sluice.engine is \"turbo\"; this machine has plain");
        } finally {
            System.clearProperty("sluice.engine");
        }
    }

    @Test
    void theCostOfADetectorIsMeasured() {
        String list = Console.run("detectors", "--cost").out();
        assertThat(list).contains("NS/KIB");
        assertThat(list.lines().filter(line -> line.startsWith("IBAN_CODE")))
                .singleElement()
                .asString()
                .matches("IBAN_CODE +financial +stable +all +[1-9]\\d*  iban,ibanCheckDigits");
    }

    @Test
    void aTrialTellsHotwordsAndWhatRejectedANearMiss() {
        Console near = Console.run("detectors", "try", "card 4111 1111 1111 1112");
        assertThat(near.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(near.out())
                .contains("nothing found", "5-24  CREDIT_CARD_NUMBER  fails the check paymentCard")
                .doesNotContain("4111");
        assertThat(Console.run("detectors", "try", "card " + CARD).out())
                .contains("near it or in its field's name: card");
        assertThat(Console.run("detectors", "try", "--field", "pan", CARD).out())
                .contains("near it or in its field's name: pan");
    }

    @Test
    void schemasAreJson() {
        for (String kind : new String[] {"gateway", "policy", "policyTest", "ledger"}) {
            Console schema = Console.run("schema", kind);
            assertThat(JsonMapper.shared().readTree(schema.out()).has("$schema")).isTrue();
        }
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(Console.run("skan").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Console.run("run", "-c", folder.resolve("no.yaml").toString()).exitCode())
                .isEqualTo(ExitCode.INVALID);
        assertThat(Console.run("--help").out()).contains("Exit codes");
    }
}
