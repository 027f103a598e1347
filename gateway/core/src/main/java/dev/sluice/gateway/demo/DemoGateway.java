package dev.sluice.gateway.demo;

import dev.sluice.gateway.Gateway;
import dev.sluice.gateway.InvalidConfiguration;
import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.GatewayLoader;
import dev.sluice.policies.syntax.YamlSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A gateway with the starter policy in front of the built-in upstream, both on loopback.
public final class DemoGateway implements AutoCloseable {

    private static final String FILE = "gateway.yaml";

    private final DemoUpstream upstream;
    private final Gateway gateway;

    private DemoGateway(DemoUpstream upstream, Gateway gateway) {
        this.upstream = upstream;
        this.gateway = gateway;
    }

    /// Starts both.
    ///
    /// @param settings `SLUICE_PORT`, `SLUICE_ADMIN_PORT` (0 for any free port) and `SLUICE_STATE`
    ///   (folder of ledger and keys), as the built-in configuration reads them
    /// @throws IOException if a port cannot be bound or the state folder cannot be written
    /// @throws InvalidConfiguration if a setting is out of range
    public static DemoGateway start(Map<String, String> settings) throws IOException {
        DemoUpstream upstream = DemoUpstream.start();
        try {
            Map<String, String> environment = new HashMap<>(settings);
            environment.put("SLUICE_UPSTREAM_PORT", Integer.toString(upstream.port()));
            GatewayLoad load = new GatewayLoader(environment).load(source(), Path.of(""));
            if (load.hasErrors()) {
                throw new InvalidConfiguration(load.problems());
            }
            return new DemoGateway(upstream, Gateway.start(load, environment));
        } catch (IOException | RuntimeException e) {
            upstream.close();
            throw e;
        }
    }

    public Gateway gateway() {
        return gateway;
    }

    public DemoUpstream upstream() {
        return upstream;
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        upstream.close();
    }

    private static YamlSource source() throws IOException {
        try (InputStream in = DemoGateway.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the built-in configuration is missing");
            }
            return YamlSource.of(
                    "built-in " + FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
