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
    private final @Nullable LazyDfa[] exclusions;
    private final @Nullable LazyDfa[] leads;
    private final boolean[] gated;

    /// @param sources of the patterns, in their order
    /// @param exclusions of each detector, null for none
    /// @param leads of each pattern, null where it has none; owned
    PatternTable(
            List<CompiledPattern> patterns,
            List<DetectorPattern> sources,
            List<@Nullable LazyDfa> exclusions,
            @Nullable LazyDfa[] leads) {
        int size = patterns.size();
        this.detectors = new int[size];
        this.maxLengths = new int[size];
        this.sources = new DetectorPattern[size];
        this.validators = new Validator[size];
        this.exclusions = new LazyDfa[size];
        this.leads = leads;
        this.gated = new boolean[size];
        for (CompiledPattern pattern : patterns) {
            int id = pattern.id();
            this.detectors[id] = pattern.detector();
            this.maxLengths[id] = pattern.maxLength();
            this.sources[id] = sources.get(id);
            this.validators[id] = this.sources[id].validator();
            this.exclusions[id] = exclusions.get(pattern.detector());
            this.gated[id] = pattern.gated();
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
        LazyDfa lead = leads[pattern];
        return lead == null ? from : from + lead.longestPrefix(text, from, to);
    }

    /// Whether a match counts only in context.
    boolean isGated(int pattern) {
        return gated[pattern];
    }

    /// Whether a match has to pass a validator or exclusions.
    boolean isChecked(int pattern) {
        return validators[pattern] != null || exclusions[pattern] != null;
    }

    boolean isExcluded(int pattern, byte[] text, int from, int to) {
        LazyDfa exclusion = exclusions[pattern];
        return exclusion != null && exclusion.matches(text, from, to);
    }

    boolean isValid(int pattern, byte[] text, int from, int to) {
        Validator validator = validators[pattern];
        return validator == null || validator.accepts(text, from, to);
    }
}
