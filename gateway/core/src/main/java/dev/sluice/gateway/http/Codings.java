package dev.sluice.gateway.http;

import java.util.Locale;

/// Cuts `Accept-Encoding` down to what the gateway can look into.
final class Codings {

    private Codings() {}

    /// @param accept the client's list
    /// @return its members that are known here, with their weights; `identity` if none is left
    static String known(String accept) {
        StringBuilder kept = new StringBuilder(accept.length());
        for (String member : accept.split(",", -1)) {
            String trimmed = member.strip();
            int weight = trimmed.indexOf(';');
            String coding = weight < 0 ? trimmed : trimmed.substring(0, weight).stripTrailing();
            if (isKnown(coding)) {
                kept.append(kept.isEmpty() ? "" : ", ").append(trimmed);
            }
        }
        return kept.isEmpty() ? "identity" : kept.toString();
    }

    private static boolean isKnown(String coding) {
        return switch (coding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip", "deflate", "br", "zstd", "identity" -> true;
            default -> false;
        };
    }
}
