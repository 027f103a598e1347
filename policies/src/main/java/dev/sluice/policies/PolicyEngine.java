package dev.sluice.policies;

import dev.sluice.detectors.Detector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The policies of one route, compiled together. Immutable, shared by all threads.
///
/// Pure and synchronous. Rule order carries no meaning: every rule whose condition holds speaks,
/// the strongest action wins, exceptions subtract.
public final class PolicyEngine {

    private final List<Policy> policies;
    private final List<CompiledRule> rules;

    private PolicyEngine(List<Policy> policies, List<CompiledRule> rules) {
        this.policies = List.copyOf(policies);
        this.rules = List.copyOf(rules);
    }

    /// Compiles the policies of a route; rules that are off are left out.
    ///
    /// @throws IllegalArgumentException if a rule has a condition without meaning: a field path or
    ///   a transformation without `detect`, or an exception that counts findings
    public static PolicyEngine compile(List<Policy> policies) {
        List<CompiledRule> rules = new ArrayList<>();
        for (Policy policy : policies) {
            Set<Detector> foreign = foreign(policy, policies);
            for (Rule rule : policy.rules()) {
                CompiledRule compiled = new CompiledRule(policy, rule, foreign);
                if (compiled.mode != Mode.OFF) {
                    rules.add(compiled);
                }
            }
        }
        return new PolicyEngine(policies, rules);
    }

    /// In the order of the route.
    public List<Policy> policies() {
        return policies;
    }

    /// Whether a rule in force, shadow included, is about findings of the detector: others need not
    /// be looked for.
    public boolean names(Detector detector) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).names(detector)) {
                return true;
            }
        }
        return false;
    }

    /// Begins the run over one transfer.
    ///
    /// @param now decides which exceptions have expired
    public PolicyRun begin(TransferContext context, Instant now) {
        PolicyRun run = new PolicyRun();
        for (int i = 0; i < rules.size(); i++) {
            CompiledRule rule = rules.get(i);
            if (rule.head.may(context)) {
                run.add(RuleState.begin(rule, context, now));
            }
        }
        run.decideHead();
        return run;
    }

    /// Why rules in force do not apply to a transfer: the first key of `when` that its head does
    /// not meet, by rule. A rule that may apply is not in it.
    public Map<Rule, String> unmet(TransferContext context) {
        Map<Rule, String> unmet = new LinkedHashMap<>();
        for (CompiledRule rule : rules) {
            String key = rule.head.unmet(context);
            if (key != null) {
                unmet.put(rule.rule, key);
            }
        }
        return unmet;
    }

    private static Set<Detector> foreign(Policy own, List<Policy> policies) {
        Set<Detector> foreign = Collections.newSetFromMap(new IdentityHashMap<>());
        policies.forEach(policy -> foreign.addAll(policy.detectors()));
        own.detectors().forEach(foreign::remove);
        return foreign;
    }
}
