package dev.sluice.policies;

import dev.sluice.detectors.Detector;
import java.util.List;

/// The compiled form of a policy file: names resolved, deeply immutable.
///
/// @param name unique in a gateway
/// @param owner who answers for it
/// @param detectors custom ones
/// @param digest SHA-256 of the file's bytes in lower-case hex
/// @param source the file, as it was named
public record Policy(
        String name,
        String description,
        String owner,
        Mode mode,
        List<Detector> detectors,
        List<Rule> rules,
        List<ExceptionEntry> exceptions,
        String digest,
        String source) {

    public Policy {
        detectors = List.copyOf(detectors);
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
    }
}
