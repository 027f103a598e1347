package dev.sluice.policies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "/orders, /orders, true",
        "/orders, /orders/, false",
        "/orders/*, /orders/1, true",
        "/orders/*, /orders/1/2, false",
        "/orders/**, /orders, true",
        "/orders/**, /orders/, true",
        "/orders/**, /orders/1/2, true",
        "/orders/**, /ordersx, false",
        "/**, /, true",
        "/**, /a/b, true",
        "/a/**/b, /a/b, true",
        "/a/**/b, /a/x/y/b, true",
        "/a/**/b, /a/xb, false",
        "/a*c/d, /abc/d, true",
        "/a*c/d, /ab/c/d, false",
        "**, anything/at/all, true",
        "/a.b, /axb, false",
        "/(a|b)+, /a, false",
    })
    void pathsMatchSegmentBySegment(String glob, String path, boolean matches) {
        assertThat(Glob.ofPath(glob).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "$.customer.**, $.customer.iban, true",
        "$.customer.**, $.customer.cards[*].pan, true",
        "$.customer.**, $.customers.iban, false",
        "$.customer.*, $.customer.iban, true",
        "$.customer.*, $.customer.a.b, false",
        "$.cards[*].pan, $.cards[*].pan, true",
        "**.pan, $.cards[*].pan, true",
        "header:x-card, header:x-card, true",
    })
    void fieldPathsEndSegmentsAtDots(String glob, String path, boolean matches) {
        assertThat(Glob.ofFieldPath(glob).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"*, any/thing, true", "Bearer *, Bearer a.b/c, true", "a*z, abc, false"})
    void valuesHaveNoSegments(String glob, String value, boolean matches) {
        assertThat(Glob.ofValue(glob).matches(value)).isEqualTo(matches);
    }
}
