package dev.sluice.policies;

import dev.sluice.detectors.InfoType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far one rule's condition is met in one transfer. One owner.
public final class RuleState {

    private final CompiledRule compiled;
    private final List<CompiledRule.CompiledException> narrow;
    private final @Nullable String excepted;
    private @Nullable RuleCount every;
    private @Nullable RuleCount effective;
    private @Nullable String exception;
    private boolean met;
    private boolean holds;
    private boolean onPath;

    private RuleState(
            CompiledRule compiled,
            List<CompiledRule.CompiledException> narrow,
            @Nullable String excepted) {
        this.compiled = compiled;
        this.narrow = narrow;
        this.excepted = excepted;
        if (!compiled.detects()) {
            met = true;
            holds = excepted == null;
            exception = excepted;
        }
    }

    static RuleState begin(CompiledRule rule, TransferContext context, Instant now) {
        if (rule.exceptions.isEmpty()) {
            return new RuleState(rule, List.of(), null);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<CompiledRule.CompiledException> narrow = new ArrayList<>();
        for (CompiledRule.CompiledException entry : rule.exceptions) {
            if (today.isAfter(entry.entry.expires()) || !entry.head.must(context)) {
                continue;
            }
            if (!entry.finding.narrows()) {
                return new RuleState(rule, List.of(), entry.entry.id());
            }
            if (rule.detects()) {
                narrow.add(entry);
            }
        }
        return new RuleState(rule, narrow, null);
    }

    public Policy policy() {
        return compiled.policy;
    }

    public Rule rule() {
        return compiled.rule;
    }

    /// The weaker of the policy's and the rule's.
    public Mode mode() {
        return compiled.mode;
    }

    /// Whether the condition is met, exceptions left out of account.
    public boolean met() {
        return met;
    }

    /// Whether the rule has an effect: its condition holds without what exceptions take away, and
    /// it is enforced.
    public boolean acts() {
        return holds && compiled.mode == Mode.ENFORCE;
    }

    /// Whether it can have an effect on this transfer, now or after more findings.
    boolean canAct() {
        return compiled.mode == Mode.ENFORCE && excepted == null;
    }

    boolean detects() {
        return compiled.detects();
    }

    boolean isThreshold() {
        return compiled.isThreshold();
    }

    /// Id of the exception that took the whole effect away, or null.
    public @Nullable String exception() {
        return holds ? null : exception;
    }

    /// Findings that counted, by infoType.
    public Map<InfoType, Integer> counts() {
        return every == null ? Map.of() : every.counts();
    }

    boolean tiesRecords() {
        return compiled.tiesRecords();
    }

    /// What the finding is to the rule, a bit each; 0 for nothing.
    int kinds(Sighting sighting) {
        return compiled.kinds(sighting);
    }

    /// Counts a finding.
    ///
    /// @param kinds as [#kinds] told them, not 0
    /// @return whether the rule may act on it: no exception takes it away
    boolean count(Sighting sighting, int kinds) {
        every = counted(every, sighting, kinds);
        met |= every.count() >= least();
        String taken = taken(sighting);
        if (taken != null) {
            exception = taken;
            return false;
        }
        onPath |= sighting.surface() == Surface.PATH;
        if (narrow.isEmpty()) {
            holds = met;
            return true;
        }
        effective = counted(effective, sighting, kinds);
        holds |= effective.count() >= least();
        return true;
    }

    /// Whether its action blocks the transfer as things stand.
    boolean blocks() {
        return acts()
                && switch (compiled.rule.action()) {
                    case Action.Block _ -> true;
                    case Action.Transform transform -> transform.blockOnPath() && onPath;
                    case Action.Log _ -> false;
                };
    }

    private int least() {
        Detect detect = compiled.rule.when().detect();
        return detect == null ? 1 : detect.atLeast();
    }

    private @Nullable String taken(Sighting sighting) {
        if (excepted != null) {
            return excepted;
        }
        for (CompiledRule.CompiledException entry : narrow) {
            if (entry.finding.matches(sighting)) {
                return entry.entry.id();
            }
        }
        return null;
    }

    private RuleCount counted(@Nullable RuleCount count, Sighting sighting, int kinds) {
        RuleCount result = count == null ? new RuleCount(compiled.rule.when().detect()) : count;
        result.add(sighting, kinds);
        return result;
    }
}
