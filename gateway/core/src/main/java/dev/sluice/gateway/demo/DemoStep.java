package dev.sluice.gateway.demo;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One request of the demonstration, and what must become of it.
///
/// @param name in a few words
/// @param path and query
/// @param headers names and values in turn
/// @param body null for a GET
/// @param status that the client must get
/// @param action strongest that the ledger must tell: `block`, `transform`, `log`, `would block`,
///   or `pass` where there is no event
/// @param rule that the ledger must name, empty for none
/// @param upstreamBytes bytes of the body that the upstream must get, -1 if the request must not
///   reach it at all
/// @param answer must hold for the answer's body
record DemoStep(
        String name,
        String path,
        List<String> headers,
        HttpRequest.@Nullable BodyPublisher body,
        int status,
        String action,
        String rule,
        long upstreamBytes,
        Predicate<String> answer) {

    DemoStep {
        headers = List.copyOf(headers);
    }
}
