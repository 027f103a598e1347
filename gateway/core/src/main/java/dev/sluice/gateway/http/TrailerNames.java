package dev.sluice.gateway.http;

import java.util.Locale;

/// Fields that may never come behind a body (RFC 9110 section 6.5.1): framing, routing and the
/// description of the content.
final class TrailerNames {

    private TrailerNames() {}

    static boolean isRefused(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-length",
                    "transfer-encoding",
                    "host",
                    "connection",
                    "te",
                    "trailer",
                    "upgrade",
                    "content-type",
                    "content-encoding",
                    "content-range" ->
                    true;
            default -> false;
        };
    }
}
