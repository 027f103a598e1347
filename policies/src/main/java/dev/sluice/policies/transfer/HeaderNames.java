package dev.sluice.policies.transfer;

import dev.sluice.detectors.Category;
import java.util.Set;

/// Which headers stand apart (design section 4, 12 and 13). All names in lower case.
final class HeaderNames {

    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "cookie", "set-cookie", "proxy-authorization");
    private static final Set<String> ROUTING =
            Set.of("forwarded", "via", "host", "traceparent", "tracestate", "x-request-id");
    private static final Set<String> UNCHANGED =
            Set.of(
                    "authorization",
                    "proxy-authorization",
                    "www-authenticate",
                    "proxy-authenticate",
                    "connection",
                    "content-encoding",
                    "content-length",
                    "content-range",
                    "content-type",
                    "expect",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade");
    private static final String FORWARDED = "x-forwarded-";

    private HeaderNames() {}

    /// Whether findings of the category count there only for rules that name the header: ordinary
    /// traffic carries them.
    static boolean exempt(String name, Category category) {
        return switch (category) {
            case CREDENTIALS -> CREDENTIALS.contains(name);
            case NETWORK_DEVICE -> isRouting(name);
            case CONTACT, FINANCIAL, GOVERNMENT_ID, LOCATION, HEALTH, SPECIAL, DOCUMENT, CUSTOM ->
                    false;
        };
    }

    /// Whether its value may be replaced: it is no framing, authentication or routing header.
    static boolean replaces(String name) {
        return !UNCHANGED.contains(name) && !isRouting(name);
    }

    private static boolean isRouting(String name) {
        return ROUTING.contains(name) || name.startsWith(FORWARDED);
    }
}
