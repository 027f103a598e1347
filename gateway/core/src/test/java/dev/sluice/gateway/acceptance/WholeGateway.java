package dev.sluice.gateway.acceptance;

import dev.sluice.gateway.Gateway;
import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.GatewayLoader;
import dev.sluice.policies.syntax.YamlSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// A gateway with the starter policy in front of an upstream that counts what reaches it.
final class WholeGateway implements AutoCloseable {

    /// Its configuration, with the settings UPSTREAM and STATE.
    static final String YAML =
            """
            apiVersion: sluice/v1
            kind: Gateway
            listeners:
              - {name: public, bind: '127.0.0.1:${SLUICE_PORT:-0}', mode: reverse}
            upstreams:
              - {name: up, endpoints: ['http://127.0.0.1:${UPSTREAM}']}
            routes:
              - {name: streamed, match: {path: '/streamed/**'}, upstream: up, policies: [starter], bodyMode: streamed}
              - {name: all, match: {path: '/**'}, upstream: up, policies: [starter]}
            audit: {path: '${STATE}/ledger'}
            keys: {path: '${STATE}/keys'}
            admin: {bind: '127.0.0.1:0'}
            """;

    final CountingUpstream upstream = new CountingUpstream();
    final Path state;
    final Gateway gateway;

    WholeGateway(Path state) throws IOException {
        this.state = state;
        Map<String, String> environment =
                Map.of("UPSTREAM", Integer.toString(upstream.port()), "STATE", state.toString());
        GatewayLoad load =
                new GatewayLoader(environment).load(YamlSource.of("test.yaml", YAML), state);
        gateway = Gateway.start(load, environment);
    }

    int port() {
        return gateway.address("public").getPort();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        upstream.close();
    }
}
