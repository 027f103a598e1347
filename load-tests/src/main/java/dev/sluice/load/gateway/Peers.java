package dev.sluice.load.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Starts the proxies of a run in front of the same origin and sink.
///
/// @param stage files of the run
/// @param checkout root of it, where the launcher stands
/// @param originPort of the files
/// @param sinkPort of the uploads
record Peers(Stage stage, Path checkout, int originPort, int sinkPort) {

    /// The proxy under test has this core alone.
    static final String PROXY_CORE = "0";

    static final String BOTH_CORES = "0,1";

    /// Takes what the launcher has after its own options: no archive of classes.
    private static final Map<String, String> WITHOUT_CACHE =
            Map.of("SLUICE_JAVA_OPTS", "-Xshare:off");

    /// A running Sluice.
    ///
    /// @param admin port
    record Sluice(Server server, int admin) implements AutoCloseable {

        @Override
        public void close() {
            server.close();
        }

        /// The first characters of the policy's digest, as the admin port tells it.
        String digest() throws IOException, InterruptedException {
            URI policies = URI.create("http://127.0.0.1:" + admin + "/policies");
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest get = HttpRequest.newBuilder(policies).build();
                String body = client.send(get, BodyHandlers.ofString()).body();
                Matcher digest =
                        Pattern.compile("\"policyDigest\"\\s*:\\s*\"([^\"]{1,16})").matcher(body);
                return digest.find() ? digest.group(1) : "unknown";
            }
        }
    }

    Server nginx(String cores) throws IOException, InterruptedException {
        return Nginx.proxy(cores, stage.root(), originPort, sinkPort);
    }

    Sluice sluice(String cores) throws IOException, InterruptedException {
        return sluice(cores, Map.of());
    }

    Sluice sluiceWithoutCache(String cores) throws IOException, InterruptedException {
        return sluice(cores, WITHOUT_CACHE);
    }

    private Sluice sluice(String cores, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = Server.freePort();
        int admin = Server.freePortBeside(port);
        Path starter = checkout.resolve("policies/packs/starter");
        Path file = stage.configuration(starter, port, admin, originPort, sinkPort);
        List<String> command =
                List.of(checkout.resolve("sluice").toString(), "run", "-c", file.toString());
        Server.Launch launch = new Server.Launch(cores, stage.root(), environment);
        return new Sluice(Server.start("sluice", port, launch, command), admin);
    }
}
