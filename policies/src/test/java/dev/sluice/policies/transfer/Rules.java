package dev.sluice.policies.transfer;

import static dev.sluice.policies.PolicyFixtures.CARD;
import static dev.sluice.policies.PolicyFixtures.detect;
import static dev.sluice.policies.PolicyFixtures.policy;
import static dev.sluice.policies.PolicyFixtures.transform;

import dev.sluice.policies.PolicyEngine;
import dev.sluice.policies.RuleState;
import dev.sluice.policies.transform.Mask;
import dev.sluice.policies.transform.Replace;
import dev.sluice.policies.transform.Transformation;
import java.util.List;

/// Rules in force, for tests of edits.
final class Rules {

    /// A rule that replaces.
    RuleState state() {
        return state("r", new Replace("x"));
    }

    /// A rule that masks all.
    RuleState mask() {
        return state("m", new Mask(0, 0, true));
    }

    private static RuleState state(String id, Transformation transformation) {
        HeadContext context = new HeadContext(new Rig().head(false));
        return PolicyEngine.compile(List.of(policy(transform(id, detect(CARD), transformation))))
                .begin(context, Rig.NOW)
                .rules()
                .getFirst();
    }
}
