package dev.sluice.gateway.cli;

import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.transfer.FindingGroup;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.RuleHit;
import dev.sluice.policies.transfer.TransferHead;
import dev.sluice.policies.transfer.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints why a transfer is treated as it is. It prints shapes, never values.
final class Explanation {

    private final PrintWriter out;

    Explanation(PrintWriter out) {
        this.out = out;
    }

    /// @param unmet the first key of `when` that the head does not meet, by rule
    void print(List<Policy> policies, TransferHead head, Map<Rule, String> unmet, Outcome outcome) {
        out.printf(
                "%s %s, body %s%s%n",
                head.direction().written(),
                head.method(),
                outcome.bodyMode().written(),
                outcome.view().isEmpty() ? "" : ", read as " + outcome.view());
        for (Policy policy : policies) {
            out.printf("%npolicy %s (%s)%n", policy.name(), policy.mode().written());
            for (Rule rule : policy.rules()) {
                rule(policy, rule, unmet, outcome);
            }
        }
        findings(outcome);
        verdict(outcome);
    }

    private void rule(Policy policy, Rule rule, Map<Rule, String> unmet, Outcome outcome) {
        out.printf("  %-24s %-10s ", rule.id(), rule.action().written());
        RuleHit hit =
                outcome.hits().stream()
                        .filter(h -> h.rule().equals(rule) && h.policy().equals(policy))
                        .findFirst()
                        .orElse(null);
        if (hit != null) {
            out.print(hit(hit));
        } else if (policy.mode().and(rule.mode()) == Mode.OFF) {
            out.print("off");
        } else if (unmet.containsKey(rule)) {
            out.print("does not apply: when." + unmet.get(rule));
        } else {
            out.print("applies; too few findings counted");
        }
        out.printf("   %s:%d%n", policy.source(), rule.line());
    }

    private static String hit(RuleHit hit) {
        String counts =
                hit.counts().entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .sorted()
                        .collect(Collectors.joining(", "));
        String why = counts.isEmpty() ? "every such transfer" : counts;
        if (hit.exception() != null) {
            return "would act on " + why + ", but exception " + hit.exception() + " holds";
        }
        return (hit.mode() == Mode.SHADOW ? "would act (shadow) on " : "acts on ") + why;
    }

    private void findings(Outcome outcome) {
        out.printf("%nfindings that a rule names: %d%n", outcome.findingsTotal());
        for (FindingGroup group : outcome.findings()) {
            out.printf(
                    "  %d %s %s in %s %s, shape %s%s%n",
                    group.count(),
                    group.infoType(),
                    group.likelihood(),
                    group.surface().text(),
                    group.fieldPath().text(),
                    group.shape(),
                    group.inContext() ? ", in context" : "");
            group.documents()
                    .forEach(document ->
                            out.printf(
                                    "    %d %% of %s%n",
                                    document.percent(), document.name().text()));
        }
    }

    private void verdict(Outcome outcome) {
        String inspection =
                switch (outcome.inspection()) {
                    case Inspection.Complete() -> "complete";
                    case Inspection.Partial(String limit) -> "partial: " + limit;
                    case Inspection.Unreadable(var cause, var limit) ->
                            "unreadable: " + cause.written() + (limit == null ? "" : ", " + limit);
                };
        String verdict =
                switch (outcome.verdict()) {
                    case Verdict.Pass() -> "pass";
                    case Verdict.Transform(Policy policy, Rule rule) ->
                            "transform, by " + policy.name() + "/" + rule.id();
                    case Verdict.Block(Policy policy, Rule rule) ->
                            "block, by " + policy.name() + "/" + rule.id();
                    case Verdict.BlockUninspected(var cause, _) ->
                            "block: it could not be inspected (" + cause.written() + ")";
                };
        out.printf("%ninspection: %s%nverdict: %s%n", inspection, verdict);
    }
}
