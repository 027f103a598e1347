package dev.sluice.gateway.config;

import dev.sluice.content.Uninspectable;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.syntax.Scalars;
import dev.sluice.policies.transfer.OnUninspectable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The configuration in force as JSON, in the shape of its file and with every default put in.
/// Secrets stand in files of their own and are not read here: of a token it only says that there is
/// one.
public final class EffectiveConfig {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EffectiveConfig() {}

    /// An indented JSON object.
    public static String json(GatewayConfig config) {
        ObjectNode root = JSON.createObjectNode();
        root.put("apiVersion", "sluice/v1").put("kind", "Gateway");
        ArrayNode listeners = root.putArray("listeners");
        config.listeners().forEach(listener -> listener(listener, listeners.addObject()));
        ArrayNode upstreams = root.putArray("upstreams");
        config.upstreams().forEach(upstream -> upstream(upstream, upstreams.addObject()));
        ArrayNode routes = root.putArray("routes");
        config.routes().forEach(route -> route(route, routes.addObject()));
        causes(config.inspection().onUninspectable(), root);
        ObjectNode policies = root.putObject("policies");
        strings(policies, "paths", config.policies().paths().stream().map(Path::toString).toList());
        policies.put("watch", config.policies().watch());
        AuditConfig audit = config.audit();
        root.putObject("audit")
                .put("path", audit.path().toString())
                .put("cleanTransfers", lower(audit.cleanTransfers()))
                .put("onFull", lower(audit.onFull()))
                .put("segmentBytes", Scalars.writtenSize(audit.segmentBytes()));
        root.putObject("admin")
                .put("bind", config.admin().bind().toString())
                .put("tokenFile", config.admin().tokenFile() == null ? "(none)" : "(set)");
        root.putObject("keys").put("path", config.keys().path().toString());
        limits(config.limits(), root.putObject("limits"));
        timeouts(config.timeouts(), root.putObject("timeouts"));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void listener(ListenerConfig listener, ObjectNode node) {
        node.put("name", listener.name())
                .put("bind", listener.bind().toString())
                .put("mode", lower(listener.mode()));
        strings(
                node,
                "trustedProxies",
                listener.trustedProxies().stream().map(Object::toString).toList());
    }

    private static void upstream(UpstreamConfig upstream, ObjectNode node) {
        node.put("name", upstream.name());
        strings(
                node,
                "endpoints",
                upstream.endpoints().stream().map(endpoint -> "http://" + endpoint).toList());
        node.putObject("timeouts")
                .put("connect", Scalars.written(upstream.connect()))
                .put("firstByte", Scalars.written(upstream.firstByte()))
                .put("idle", Scalars.written(upstream.idle()));
        node.put("maxConnections", upstream.maxConnections());
    }

    private static void route(RouteConfig route, ObjectNode node) {
        node.put("name", route.name());
        ObjectNode match = node.putObject("match");
        if (route.listener() != null) {
            match.put("listener", route.listener());
        }
        strings(match, "host", route.hosts());
        match.put("path", route.path());
        strings(match, "method", route.methods());
        node.put("upstream", route.upstream());
        strings(node, "policies", route.policies());
        BodyMode mode = route.bodyMode();
        if (mode != null) {
            node.put("bodyMode", mode.written());
        }
        if (!route.onUninspectable().isEmpty()) {
            causes(route.onUninspectable(), node);
        }
    }

    private static void causes(Map<Uninspectable, OnUninspectable> causes, ObjectNode node) {
        ObjectNode answers = node.putObject("inspection").putObject("onUninspectable");
        new TreeMap<>(causes)
                .forEach((cause, answer) -> answers.put(cause.written(), answer.written()));
    }

    private static void limits(Limits limits, ObjectNode node) {
        node.put("holdBytes", Scalars.writtenSize(limits.holdBytes()))
                .put("holdMemoryBytes", Scalars.writtenSize(limits.holdMemoryBytes()))
                .put("spoolBytes", Scalars.writtenSize(limits.spoolBytes()))
                .put("headerBytes", Scalars.writtenSize(limits.headerBytes()))
                .put("headerFields", limits.headerFields())
                .put("requestLineBytes", Scalars.writtenSize(limits.requestLineBytes()))
                .put("undecidedBytes", Scalars.writtenSize(limits.undecidedBytes()))
                .put("decodedBytes", Scalars.writtenSize(limits.decodedBytes()))
                .put("decodedRatio", limits.decodedRatio())
                .put("codings", limits.codings())
                .put("connections", limits.connections())
                .put("requestsPerConnection", limits.requestsPerConnection())
                .put("auditQueueEvents", limits.auditQueueEvents());
    }

    private static void timeouts(Timeouts timeouts, ObjectNode node) {
        node.put("header", Scalars.written(timeouts.header()))
                .put("bodyIdle", Scalars.written(timeouts.bodyIdle()))
                .put("keepAlive", Scalars.written(timeouts.keepAlive()))
                .put("writeStall", Scalars.written(timeouts.writeStall()))
                .put("responseHead", Scalars.written(timeouts.responseHead()))
                .put("spoolStall", Scalars.written(timeouts.spoolStall()))
                .put("drain", Scalars.written(timeouts.drain()));
    }

    private static void strings(ObjectNode node, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(array::add);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
