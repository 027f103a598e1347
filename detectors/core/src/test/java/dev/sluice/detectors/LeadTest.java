package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.ScanRun.Found;
import dev.sluice.detectors.ScanRun.Unit;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.engine.PatternException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A lead says where a value begins and is no part of the finding.
class LeadTest {

    private static final Validator EVEN = (text, from, to) -> (to - from) % 2 == 0;

    @Test
    void theFindingIsTheValueAlone() {
        List<Found> found = find("pin: 1234, userpin=567890.", detector("pin\\s?[:=]\\s?"));
        assertThat(found).extracting(Found::text).containsExactly("1234", "567890");
        assertThat(found).extracting(Found::start).containsExactly(5L, 19L);
    }

    @Test
    void validatorAndExclusionSeeTheValueAlone() {
        assertThat(find("pin: 12345", detector("pin: "))).isEmpty();
        assertThat(find("pin: 0000", detector("pin: "))).isEmpty();
        assertThat(find("pin: 1000", detector("pin: "))).hasSize(1);
    }

    @Test
    void theValueBeginsBehindTheLongestLead() {
        List<Found> found = find("pin 12 345678", detector("pin (?:12 )?"));
        assertThat(found).extracting(Found::text).containsExactly("345678");
    }

    @Test
    void aLongLeadLeavesAllOfTheValueItsLength() {
        Detector detector = detector("pin {0,24}= {0,24}", 8);
        assertThat(find("pin" + " ".repeat(20) + "=" + " ".repeat(20) + "12345678", detector))
                .extracting(Found::text)
                .containsExactly("12345678");
        assertThat(find("pin=1234567890", detector)).isEmpty();
    }

    @Test
    void theLeadIsTheSameForEveryCut() {
        Detector detector = detector("pin\\s{0,20}[:=]\\s{0,20}");
        ScanRun run = new ScanRun(Engine.compile(List.of(detector)));
        run.units(List.of(new Unit("the pin is pin:   1234 or pin = 77 88", "")), "");
        List<Found> whole = run.cutAt();
        assertThat(whole).extracting(Found::text).containsExactly("1234", "77");
        for (int cut = 1; cut < run.length(); cut++) {
            assertThat(run.cutAt(cut)).isEqualTo(whole);
        }
        assertThat(run.singly()).isEqualTo(whole);
    }

    @Test
    void aLeadThatReachesTooFarIsRefused() {
        assertThatThrownBy(() -> Engine.compile(List.of(detector("pin[ =]*"))))
                .isInstanceOf(PatternException.class)
                .hasMessageContaining("PIN")
                .hasMessageContaining("96 bytes");
    }

    private static List<Found> find(String text, Detector detector) {
        ScanRun run = new ScanRun(Engine.compile(List.of(detector)));
        run.units(List.of(new Unit(text, "")), "");
        return run.cutAt();
    }

    private static Detector detector(String lead) {
        return detector(lead, 12);
    }

    private static Detector detector(String lead, int maxLength) {
        return Detector.of(new InfoType("PIN"), Category.CUSTOM)
                .pattern(
                        new DetectorPattern(
                                lead, "[0-9]{2,8}", Likelihood.LIKELY, EVEN, "even", false))
                .exclusion(new ExclusionRule("0+", "Nothing but zeros."))
                .maxLength(maxLength)
                .build();
    }
}
