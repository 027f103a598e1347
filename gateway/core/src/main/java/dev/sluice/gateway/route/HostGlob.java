package dev.sluice.gateway.route;

import java.util.Locale;

/// An exact host, or `*.example.com`: any host below it, at any depth, but not itself.
///
/// @param suffix with its leading dot where the glob has a star
record HostGlob(String suffix, boolean star) {

    static HostGlob compile(String glob) {
        String lower = glob.toLowerCase(Locale.ROOT);
        boolean star = lower.startsWith("*.");
        return new HostGlob(star ? lower.substring(1) : lower, star);
    }

    boolean matches(String host) {
        return star
                ? host.length() > suffix.length() && host.endsWith(suffix)
                : host.equals(suffix);
    }
}
