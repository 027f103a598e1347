package dev.sluice.policies;

import dev.sluice.detectors.InfoType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one rule has counted: findings, or the records that hold all that it asks for together.
final class RuleCount {

    private final OverlapCount findings;
    private final @Nullable RecordCount records;

    /// @param detect null for a rule about every transfer
    RuleCount(@Nullable Detect detect) {
        findings = new OverlapCount(detect != null && detect.distinct());
        records =
                detect == null || detect.together().isEmpty()
                        ? null
                        : new RecordCount(1 + detect.together().size());
    }

    /// @param kinds what the finding is to the rule, a bit each
    void add(Sighting sighting, int kinds) {
        findings.add(sighting);
        if (records != null) {
            records.add(sighting, kinds);
        }
    }

    int count() {
        return records == null ? findings.count() : records.count();
    }

    /// Findings by infoType, companions included.
    Map<InfoType, Integer> counts() {
        return findings.counts();
    }
}
