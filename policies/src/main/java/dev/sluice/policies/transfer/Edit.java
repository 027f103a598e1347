package dev.sluice.policies.transfer;

import dev.sluice.policies.Action;
import dev.sluice.policies.PolicyRun;
import dev.sluice.policies.RuleState;
import dev.sluice.policies.transform.Mask;
import java.util.Comparator;

/// A stretch of a part that a rule wants replaced.
///
/// @param start first byte of the part
/// @param end one past the last byte; equal to `start` for an insertion before that byte
/// @param replacement in the part's escaping; owned
/// @param rule whose transformation it is
/// @param finding number of the finding it belongs to, ascending in the order they were decided
// The array is owned and never compared: edits are equal only if they are the same object.
@SuppressWarnings("ArrayRecordComponent")
record Edit(long start, long end, byte[] replacement, RuleState rule, long finding) {

    /// Ascending; insertions before what they stand before.
    static final Comparator<Edit> BY_PLACE =
            Comparator.comparingLong(Edit::start)
                    .thenComparingInt(edit -> edit.isInsertion() ? 0 : 1)
                    .thenComparingLong(Edit::end)
                    .thenComparingLong(Edit::finding);

    /// Which of overlapping edits wins.
    static final Comparator<Edit> LEAVES_LEAST =
            Comparator.comparing(Edit::rule, PolicyRun.LEAVES_LEAST)
                    .thenComparingLong(Edit::start)
                    .thenComparing(Comparator.comparingLong(Edit::end).reversed())
                    .thenComparingLong(Edit::finding);

    boolean isInsertion() {
        return start == end;
    }

    boolean masks() {
        return rule.rule().action() instanceof Action.Transform transform
                && transform.transformation() instanceof Mask;
    }
}
