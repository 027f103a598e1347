package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.Validator;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All patterns of a scanner by id, for fast reading. Immutable.
final class PatternTable {

    private final int[] detectors;
    private final int[] maxLengths;
    private final DetectorPattern[] sources;
    private final @Nullable Validator[] validators;
    private final @Nullable LazyDfa[] exclusions;

    /// @param exclusions of each detector, null for none
    PatternTable(
            List<CompiledPattern> patterns,
            List<Detector> detectors,
            List<@Nullable LazyDfa> exclusions) {
        int size = patterns.size();
        this.detectors = new int[size];
        this.maxLengths = new int[size];
        this.sources = new DetectorPattern[size];
        this.validators = new Validator[size];
        this.exclusions = new LazyDfa[size];
        int rank = 0;
        for (CompiledPattern pattern : patterns) {
            int id = pattern.id();
            rank = id > 0 && patterns.get(id - 1).detector() == pattern.detector() ? rank + 1 : 0;
            this.detectors[id] = pattern.detector();
            this.maxLengths[id] = pattern.maxLength();
            this.sources[id] = detectors.get(pattern.detector()).patterns().get(rank);
            this.validators[id] = sources[id].validator();
            this.exclusions[id] = exclusions.get(pattern.detector());
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
