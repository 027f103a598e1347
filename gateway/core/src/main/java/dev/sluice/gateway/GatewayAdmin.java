package dev.sluice.gateway;

import dev.sluice.detectors.engine.Engine;
import dev.sluice.gateway.admin.AdminActions;
import dev.sluice.gateway.admin.GatewayStatus;
import dev.sluice.gateway.config.EffectiveConfig;
import dev.sluice.gateway.config.GatewayConfig;
import dev.sluice.policies.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What the admin port sees of a running gateway.
final class GatewayAdmin implements AdminActions {

    private final Gateway gateway;
    private final GatewayConfig config;
    private final String configDigest;
    private final Instant started;

    GatewayAdmin(Gateway gateway, GatewayConfig config, String configDigest, Instant started) {
        this.gateway = gateway;
        this.config = config;
        this.configDigest = configDigest;
        this.started = started;
    }

    @Override
    public GatewayStatus status() {
        PoliciesInForce policies = gateway.policies().current();
        List<String> notReady = new ArrayList<>();
        if (!gateway.ledgerWritable()) {
            notReady.add("the ledger cannot be written");
        }
        return new GatewayStatus(
                BuildVersion.current(),
                Engine.status().toString(),
                started,
                notReady,
                gateway.isDraining(),
                EffectiveConfig.json(config),
                configDigest,
                policies.digest(),
                policies.policies().stream().map(GatewayAdmin::status).toList(),
                gateway.policies().lastReload());
    }

    @Override
    public String metrics() {
        return gateway.scrape();
    }

    @Override
    public GatewayStatus.ReloadStatus reload() {
        gateway.reload();
        return gateway.policies().lastReload();
    }

    @Override
    public void drain() {
        Thread.ofVirtual().name("sluice-drain").start(gateway::drain);
    }

    private static GatewayStatus.PolicyStatus status(Policy policy) {
        return new GatewayStatus.PolicyStatus(
                policy.name(),
                policy.digest(),
                policy.mode().written(),
                policy.owner(),
                policy.rules().size(),
                policy.exceptions().size(),
                policy.source());
    }
}
