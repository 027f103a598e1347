package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import java.util.List;

/// What compiling came to: shown by `sluice validate` and `sluice detectors`.
///
/// @param patterns detector by detector, each pattern in its order
public record CompileReport(List<PatternReport> patterns) {

    public CompileReport {
        patterns = List.copyOf(patterns);
    }

    /// The patterns of one detector.
    public List<PatternReport> of(Detector detector) {
        return patterns.stream().filter(p -> p.detector() == detector).toList();
    }

    /// How a pattern is found.
    public enum Matcher {
        /// One table look-up a byte, shared with other patterns.
        TABLE,
        /// Node by node: right, but slow. The pattern is over budget.
        SIMULATION
    }

    /// @param detector whose pattern it is
    /// @param regex as written
    /// @param matcher how it is found
    /// @param states of its own table, 0 if it is simulated
    /// @param nodes of its automaton
    /// @param missesLonger whether a match longer than the detector's `maxLength` is missed, since
    ///   the pattern demands an end that lies beyond it; otherwise a longer match is found cut
    public record PatternReport(
            Detector detector,
            String regex,
            Matcher matcher,
            int states,
            int nodes,
            boolean missesLonger) {}
}
