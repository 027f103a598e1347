package dev.sluice.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "/**, /, true",
        "/**, /a/b, true",
        "/**, *, false",
        "/orders/**, /orders, true",
        "/orders/**, /orders/, true",
        "/orders/**, /orders/1/2, true",
        "/orders/**, /orders1, false",
        "/orders/**, /order, false",
        "/orders/*, /orders/1, true",
        "/orders/*, /orders/1/2, false",
        "/orders/*/items, /orders/1/items, true",
        "/orders/*/items, /orders/items, false",
        "/**/items, /a/b/items, true",
        "/**/items, /items, true",
        "/**/items, /a/items/b, false",
        "/a*b*c, /axxbyyc, true",
        "/a*b*c, /axxbyy, false",
        "/a*, /a, true",
        "/Orders, /orders, false",
        "/, /, true",
        "/, /a, false"
    })
    void matchesPaths(String glob, String path, boolean matches) {
        assertThat(PathGlob.compile(glob).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com, true",
        "Example.com, example.com, true",
        "*.example.com, a.example.com, true",
        "*.example.com, a.b.example.com, true",
        "*.example.com, example.com, false",
        "*.example.com, aexample.com, false",
        "example.com, a.example.com, false"
    })
    void matchesHosts(String glob, String host, boolean matches) {
        assertThat(HostGlob.compile(glob).matches(host)).isEqualTo(matches);
    }
}
