package dev.sluice.gateway.demo;

import dev.sluice.gateway.audit.LedgerTail;
import dev.sluice.gateway.demo.DemoResult.Decision;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends the demonstration's requests through a gateway and reads from the ledger what it did.
public final class Demo {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LINES = 10_000;
    private static final Map<String, Integer> RANKS =
            Map.of("pass", 0, "log", 2, "transform", 3, "block", 4);

    private final DemoGateway demo;
    private final Path ledger;

    /// @param ledger folder that the gateway writes its evidence to
    public Demo(DemoGateway demo, Path ledger) {
        this.demo = demo;
        this.ledger = ledger;
    }

    /// Runs all steps.
    ///
    /// @param progress told each result as it comes
    /// @return whether all went as it must
    /// @throws IOException if the gateway cannot be reached
    public boolean run(Consumer<DemoResult> progress) throws IOException, InterruptedException {
        boolean all = true;
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(LONGEST)
                        .build()) {
            for (DemoStep step : DemoSteps.all()) {
                DemoResult result = run(client, step);
                progress.accept(result);
                all &= result.asExpected();
            }
        }
        return all;
    }

    private DemoResult run(HttpClient client, DemoStep step)
            throws IOException, InterruptedException {
        DemoUpstream.Received before = demo.upstream().received();
        int events = events().size();
        int port = demo.gateway().address("public").getPort();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + step.path()))
                        .timeout(LONGEST);
        if (!step.headers().isEmpty()) {
            request.headers(step.headers().toArray(String[]::new));
        }
        if (step.body() != null) {
            request.POST(step.body());
        }
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        DemoUpstream.Received received = demo.upstream().received().since(before);
        Decision decision = strongest(events(), events);
        return DemoResult.of(
                step,
                answer.statusCode(),
                decision,
                received.requests() == 0 ? -1 : received.bodyBytes(),
                answer.body());
    }

    private List<JsonNode> events() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : new LedgerTail(ledger).last(LINES)) {
            JsonNode node = JsonMapper.shared().readTree(line);
            if (node.path("type").asString("").equals("event")) {
                events.add(node);
            }
        }
        return events;
    }

    /// What the event tells that says most, of those behind the first `from`.
    private static Decision strongest(List<JsonNode> events, int from) {
        Decision strongest = new Decision("pass", "");
        for (JsonNode node : events.subList(from, events.size())) {
            Decision decision = decision(node);
            if (rank(decision) >= rank(strongest)) {
                strongest = decision;
            }
        }
        return strongest;
    }

    private static Decision decision(JsonNode event) {
        String rule = event.path("rule").asString("");
        if (event.has("action")) {
            return new Decision(event.path("action").asString(""), rule);
        }
        if (event.has("wouldAction")) {
            return new Decision("would " + event.path("wouldAction").asString(""), rule);
        }
        String cause = "uninspectable/" + event.path("cause").asString("");
        return new Decision(event.path("verdict").asString(""), cause);
    }

    private static int rank(Decision decision) {
        return RANKS.getOrDefault(decision.action(), 1);
    }
}
