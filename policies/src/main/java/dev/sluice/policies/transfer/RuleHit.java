package dev.sluice.policies.transfer;

import dev.sluice.detectors.InfoType;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rule whose condition held.
///
/// @param mode the weaker of the policy's and the rule's: in shadow it had no effect
/// @param exception id of the exception that took its effect away, or null
/// @param counts findings that counted, by infoType
public record RuleHit(
        Policy policy,
        Rule rule,
        Mode mode,
        @Nullable String exception,
        Map<InfoType, Integer> counts) {

    public RuleHit {
        counts = Map.copyOf(counts);
    }
}
