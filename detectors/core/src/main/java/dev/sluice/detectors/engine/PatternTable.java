package dev.sluice.detectors.engine;

import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All patterns of a scanner by id, for fast reading. Immutable.
final class PatternTable {

    private final int[] detectors;
    private final int[] maxLengths;
    private final DetectorPattern[] sources;
    private final @Nullable Validator[] validators;
    private final PatternDfa[][] exclusions;
    private final @Nullable PatternDfa[] leads;
    private final int unitEdge;

    /// @param sources of the patterns, in their order
    /// @param exclusions of each detector
    /// @param leads of each pattern, null where it has none; owned
    /// @param unitEdge class before a text of its own in the exclusions' tables
    PatternTable(
            List<CompiledPattern> patterns,
            List<DetectorPattern> sources,
            List<List<PatternDfa>> exclusions,
            @Nullable PatternDfa[] leads,
            int unitEdge) {
        int size = patterns.size();
        this.detectors = new int[size];
        this.maxLengths = new int[size];
        this.sources = new DetectorPattern[size];
        this.validators = new Validator[size];
        this.exclusions = new PatternDfa[size][];
        this.leads = leads;
        this.unitEdge = unitEdge;
        for (CompiledPattern pattern : patterns) {
            int id = pattern.id();
            this.detectors[id] = pattern.detector();
            this.maxLengths[id] = pattern.maxLength();
            this.sources[id] = sources.get(id);
            this.validators[id] = this.sources[id].validator();
            this.exclusions[id] = exclusions.get(pattern.detector()).toArray(PatternDfa[]::new);
        }
    }

    int size() {
        return detectors.length;
    }

    int detector(int pattern) {
        return detectors[pattern];
    }

    int maxLength(int pattern) {
        return maxLengths[pattern];
    }

    DetectorPattern source(int pattern) {
        return sources[pattern];
    }

    /// Where the value of a match of the pattern begins: behind its lead.
    int valueStart(int pattern, byte[] text, int from, int to) {
        PatternDfa lead = leads[pattern];
        return lead == null ? from : from + lead.longestPrefix(text, from, to, unitEdge);
    }

    /// Whether a match has to pass a validator or exclusions.
    boolean isChecked(int pattern) {
        return validators[pattern] != null || exclusions[pattern].length > 0;
    }

    boolean isExcluded(int pattern, byte[] text, int from, int to) {
        for (PatternDfa exclusion : exclusions[pattern]) {
            if (exclusion.matches(text, from, to, unitEdge)) {
                return true;
            }
        }
        return false;
    }

    boolean isValid(int pattern, byte[] text, int from, int to) {
        Validator validator = validators[pattern];
        return validator == null || validator.accepts(text, from, to);
    }
}
