package dev.sluice.gateway;

import dev.sluice.gateway.config.GatewayLoad;
import dev.sluice.gateway.config.GatewayLoader;
import dev.sluice.policies.syntax.Resources;
import dev.sluice.policies.syntax.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Starts whole gateways with their state in one folder, and writes their policies.
final class Gateways {

    private static final String YAML =
            """
            apiVersion: sluice/v1
            kind: Gateway
            listeners: [{name: public, bind: '127.0.0.1:0', mode: reverse}]
            upstreams: [{name: up, endpoints: ['http://127.0.0.1:9']}]
            routes: [{name: all, match: {path: '/**'}, upstream: up, policies: [starter]}]
            audit: {path: '${STATE}/ledger'}
            keys: {path: '${STATE}/keys'}
            admin: {bind: '127.0.0.1:0'}
            """;

    private Gateways() {}

    /// Starts one with the policy that [#write] wrote, in front of no upstream at all.
    ///
    /// @param more keys of the configuration, such as its policies
    static Gateway start(Path state, String more) throws IOException {
        Map<String, String> environment = Map.of("STATE", state.toString());
        GatewayLoad load =
                new GatewayLoader(environment)
                        .load(YamlSource.of("gateway.yaml", YAML + more), state);
        return Gateway.start(load, environment);
    }

    /// Replaces the policy file.
    static void write(Path state, String text) throws IOException {
        Path folder = Files.createDirectories(state.resolve("policies"));
        Files.writeString(folder.resolve("policy.yaml"), text);
    }

    /// The starter policy.
    static String policy() {
        return Resources.packPolicy("starter").text();
    }
}
