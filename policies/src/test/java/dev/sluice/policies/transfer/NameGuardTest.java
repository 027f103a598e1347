package dev.sluice.policies.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.policies.PolicyFixtures;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameGuardTest {

    private final NameGuard guard = new NameGuard(Engine.compile(PolicyFixtures.ALL));

    @ParameterizedTest
    @CsvSource({
        "pan, pan",
        "4111111111111111, {CREDIT_CARD_NUMBER}",
        "of-a@b.example-x, of-{EMAIL_ADDRESS}-x",
        "a%40b.example, {EMAIL_ADDRESS}",
        "x 4111111111111111 a@b.example y, x {CREDIT_CARD_NUMBER} {EMAIL_ADDRESS} y",
        "EMP-123456, {EMPLOYEE_ID}",
        "'', ''",
    })
    void findingsInNamesAreHidden(String name, String shown) {
        assertThat(guard.name(name)).isEqualTo(shown);
        assertThat(guard.name(name)).isEqualTo(shown);
    }

    @Test
    void pathsAreGuardedSegmentBySegmentAndLoseTheirQuery() {
        assertThat(guard.path("/users/a%40b.example/cards/4111111111111111?x=1"))
                .isEqualTo("/users/{EMAIL_ADDRESS}/cards/{CREDIT_CARD_NUMBER}");
        assertThat(guard.path("/")).isEqualTo("/");
    }

    @Test
    void hostsAreGuardedLabelByLabel() {
        assertThat(guard.host("4111111111111111.example.com"))
                .isEqualTo("{CREDIT_CARD_NUMBER}.example.com");
        assertThat(guard.host("10.1.2.3")).isEqualTo("10.1.2.3");
    }

    @Test
    void whatMarksADocumentIsShown() {
        Detector label =
                Detector.of(new InfoType("CLASSIFICATION_LABEL"), Category.DOCUMENT)
                        .pattern(
                                new DetectorPattern(
                                        "top secret", Likelihood.LIKELY, null, null, false))
                        .build();
        NameGuard both = new NameGuard(Engine.compile(List.of(label, PolicyFixtures.CARD)));
        assertThat(both.name("top secret 4111111111111111"))
                .isEqualTo("top secret {CREDIT_CARD_NUMBER}");
    }

    @Test
    void whatIsNotToBeHiddenIsShown() {
        NameGuard some =
                new NameGuard(
                        () -> Engine.compile(PolicyFixtures.ALL),
                        detector -> detector != PolicyFixtures.ADDRESS);
        assertThat(guard.name("10.1.2.3 a@b.example")).isEqualTo("{IP_ADDRESS} {EMAIL_ADDRESS}");
        assertThat(some.name("10.1.2.3 a@b.example")).isEqualTo("10.1.2.3 {EMAIL_ADDRESS}");
    }

    @Test
    void longNamesAreCut() {
        assertThat(guard.name("x".repeat(5000))).hasSize(1024);
    }

    @Test
    void aGuardedNameAsksForTheScannerWhenItIsRead() {
        AtomicInteger asked = new AtomicInteger();
        NameGuard late =
                new NameGuard(() -> {
                    asked.incrementAndGet();
                    return Engine.compile(PolicyFixtures.ALL);
                });
        GuardedName name = late.guarded("4111111111111111");
        GuardedName path = late.guardedPath("/a@b.example/x?y=1");
        GuardedName host = late.guardedHost("4111111111111111.example");
        assertThat(asked).hasValue(0);
        assertThat(name.text()).isEqualTo("{CREDIT_CARD_NUMBER}");
        assertThat(name).hasToString("{CREDIT_CARD_NUMBER}");
        assertThat(path.text()).isEqualTo("/{EMAIL_ADDRESS}/x");
        assertThat(host.text()).isEqualTo("{CREDIT_CARD_NUMBER}.example");
        assertThat(asked).hasValue(1);
    }

    @Test
    void namesInAFrameAreGuardedEachByItself() {
        String frame = "$." + GuardedName.SLOT + "[*]." + GuardedName.SLOT;
        List<String> names = List.of("4111111111111111", "a\u0000b");
        assertThat(GuardedName.framed(frame, names, guard).text())
                .isEqualTo("$.{CREDIT_CARD_NUMBER}[*].a\u0000b");
        assertThat(GuardedName.framed("$", List.of(), guard)).isEqualTo(GuardedName.of("$"));
    }
}
