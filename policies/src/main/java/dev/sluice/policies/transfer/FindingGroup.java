package dev.sluice.policies.transfer;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Range;
import java.util.List;

/// Findings of one infoType in one field of one surface, as an event tells them. Never text.
///
/// @param likelihood the likeliest of them
/// @param count findings
/// @param distinct different values
/// @param surface `path`, `query`, `header:<name>`, `body`, `trailer:<name>`
/// @param part name of the part, empty for a body that is no container
/// @param fieldPath path of names
/// @param ranges bytes of the part, the first 16
/// @param shape of the first value: `d` a digit, `a` a letter, other characters as they are, runs
///   beyond 32 cut
/// @param fingerprints keyed, lower-case hex, of the first 16 different values
/// @param inContext whether nearby words or the field's name raised the likelihood
/// @param documents the first 16 of which a share was found
public record FindingGroup(
        InfoType infoType,
        Category category,
        Likelihood likelihood,
        int count,
        int distinct,
        GuardedName surface,
        String part,
        GuardedName fieldPath,
        List<Range> ranges,
        String shape,
        List<String> fingerprints,
        boolean inContext,
        List<FoundDocument> documents) {

    public FindingGroup {
        documents = List.copyOf(documents);
        ranges = List.copyOf(ranges);
        fingerprints = List.copyOf(fingerprints);
    }
}
