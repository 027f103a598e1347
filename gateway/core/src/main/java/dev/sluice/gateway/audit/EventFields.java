package dev.sluice.gateway.audit;

import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Range;
import dev.sluice.policies.Action;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.transfer.FindingGroup;
import dev.sluice.policies.transfer.FoundDocument;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.RuleHit;
import dev.sluice.policies.transfer.Verdict;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes the fields of an [AuditEvent] in their fixed order.
final class EventFields {

    private EventFields() {}

    static void write(AuditEvent event, JsonLine line) {
        Outcome outcome = event.outcome();
        line.put("eventId", event.eventId())
                .putUnlessEmpty("traceId", event.traceId())
                .put("requestId", event.requestId().text())
                .put("door", event.door().written());
        decision(event, line);
        line.put("direction", event.direction().written())
                .put("listener", event.listener())
                .put("route", event.route())
                .put("upstream", event.upstream())
                .put("method", event.method())
                .put("host", event.host().text())
                .put("path", event.path().text())
                .putUnlessEmpty("mediaType", outcome.mediaType())
                .putUnlessEmpty("coding", outcome.coding())
                .putUnlessEmpty("view", outcome.view())
                .put("bodyMode", outcome.bodyMode().written())
                .put("bytesInspected", outcome.bytesInspected())
                .put("bytesTotal", outcome.bytesTotal());
        inspection(outcome.inspection(), line);
        line.put("durationMicros", event.durationMicros()).put("clientIp", event.clientIp());
        line.openList("rules");
        outcome.hits().forEach(hit -> hit(hit, line));
        line.closeList();
        line.put("findingsTotal", outcome.findingsTotal()).openList("findings");
        outcome.findings().forEach(group -> finding(group, line));
        line.closeList();
        if (!outcome.findings().isEmpty()) {
            line.put("fingerprintKeyId", event.fingerprintKeyId());
        }
    }

    private static void decision(AuditEvent event, JsonLine line) {
        Outcome outcome = event.outcome();
        line.put("verdict", outcome.verdict().written())
                .put("delivery", event.delivery().written());
        RuleHit hit = decidingHit(outcome);
        if (hit != null) {
            action(hit, line);
            line.put("severity", hit.rule().severity().written())
                    .put("policy", hit.policy().name())
                    .put("rule", hit.rule().id())
                    .put("ruleTitle", hit.rule().title())
                    .putUnlessEmpty("exception", hit.exception());
        }
        line.put("policyDigest", event.policyDigest()).put("statusSent", event.statusSent());
    }

    /// The hit that the verdict names; else the strongest one that acted; else the strongest one
    /// that an exception or the shadow mode kept from acting.
    private static @Nullable RuleHit decidingHit(Outcome outcome) {
        return switch (outcome.verdict()) {
            case Verdict.Block(Policy policy, Rule rule) -> named(outcome, policy, rule);
            case Verdict.Transform(Policy policy, Rule rule) -> named(outcome, policy, rule);
            case Verdict.BlockUninspected _ -> null;
            case Verdict.Pass _ -> strongest(outcome);
        };
    }

    private static RuleHit named(Outcome outcome, Policy policy, Rule rule) {
        for (RuleHit hit : outcome.hits()) {
            if (hit.rule().equals(rule) && hit.policy().equals(policy)) {
                return hit;
            }
        }
        return new RuleHit(policy, rule, Mode.ENFORCE, null, Map.of());
    }

    private static @Nullable RuleHit strongest(Outcome outcome) {
        return outcome.hits().stream()
                .max(
                        Comparator.comparing(EventFields::acts)
                                .thenComparingInt(hit -> hit.rule().action().strength()))
                .orElse(null);
    }

    private static boolean acts(RuleHit hit) {
        return hit.mode() == Mode.ENFORCE && hit.exception() == null;
    }

    /// What a rule did, or what it would have done.
    private static void action(RuleHit hit, JsonLine line) {
        Action action = hit.rule().action();
        line.put(acts(hit) ? "action" : "wouldAction", action.written())
                .put("mode", hit.mode().written());
    }

    private static void inspection(Inspection inspection, JsonLine line) {
        switch (inspection) {
            case Inspection.Complete() -> line.put("inspection", "complete");
            case Inspection.Partial(String limit) ->
                    line.put("inspection", "partial").put("limit", limit);
            case Inspection.Unreadable(var cause, var limit) ->
                    line.put("inspection", "unreadable")
                            .put("cause", cause.written())
                            .putUnlessEmpty("limit", limit);
        }
    }

    private static void hit(RuleHit hit, JsonLine line) {
        line.openItem().put("policy", hit.policy().name()).put("rule", hit.rule().id());
        action(hit, line);
        line.put("severity", hit.rule().severity().written())
                .putUnlessEmpty("exception", hit.exception())
                .open("counts");
        for (Map.Entry<InfoType, Integer> count : new TreeMap<>(hit.counts()).entrySet()) {
            line.put(count.getKey().id(), count.getValue());
        }
        line.close().close();
    }

    private static void finding(FindingGroup group, JsonLine line) {
        line.openItem()
                .put("infoType", group.infoType().id())
                .put("category", group.category().written())
                .put("likelihood", group.likelihood().name())
                .put("count", group.count())
                .put("distinct", group.distinct())
                .put("surface", group.surface().text())
                .putUnlessEmpty("part", group.part())
                .putUnlessEmpty("fieldPath", group.fieldPath().text())
                .openList("ranges");
        for (Range range : group.ranges()) {
            line.pair(range.start(), range.end());
        }
        line.closeList().put("shape", group.shape()).openList("fingerprints");
        group.fingerprints().forEach(line::item);
        line.closeList().put("inContext", group.inContext());
        if (!group.documents().isEmpty()) {
            line.openList("documents");
            for (FoundDocument document : group.documents()) {
                line.openItem()
                        .put("name", document.name().text())
                        .put("percent", document.percent())
                        .close();
            }
            line.closeList();
        }
        line.close();
    }
}
