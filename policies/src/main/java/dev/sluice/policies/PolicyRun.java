package dev.sluice.policies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The rules of a route at work on one transfer. One owner.
///
/// A finding is given to it once, with [#on]; after it says [#blocker], further findings are not
/// given any more, so that what it knows does not depend on how the body was cut.
public final class PolicyRun {

    /// Which transformation of one range wins: the one that leaves least, then the smaller keep,
    /// then the rule's id, then the policy's name.
    public static final Comparator<RuleState> LEAVES_LEAST =
            Comparator.<RuleState>comparingInt(state -> transform(state).transformation().rank())
                    .thenComparingInt(state -> transform(state).transformation().keeps())
                    .thenComparing(state -> state.rule().id())
                    .thenComparing(state -> state.policy().name());

    private static final Comparator<RuleState> STRONGEST =
            Comparator.<RuleState>comparingInt(state -> state.acts() ? 0 : 1)
                    .thenComparingInt(state -> -state.rule().action().strength())
                    .thenComparing(state -> state.rule().severity(), Comparator.reverseOrder())
                    .thenComparing(state -> state.rule().id())
                    .thenComparing(state -> state.policy().name());

    private final List<RuleState> states = new ArrayList<>(4);
    private final List<RuleState> transforming = new ArrayList<>(2);
    private @Nullable RuleState blocker;

    PolicyRun() {}

    void add(RuleState state) {
        states.add(state);
    }

    /// Lets rules about every transfer act.
    void decideHead() {
        for (int i = 0; i < states.size(); i++) {
            block(states.get(i));
        }
    }

    /// Whether any rule asks for findings in this transfer.
    public boolean inspects() {
        return any(RuleState::detects);
    }

    /// Whether a transformation can fire on this transfer.
    public boolean canTransform() {
        return any(state -> state.canAct() && state.rule().action() instanceof Action.Transform);
    }

    /// Whether a rule ties findings of one record, so that [Sighting#record] is asked.
    public boolean tiesRecords() {
        return any(RuleState::tiesRecords);
    }

    /// How the body is to be treated: held where a block rule on requests, or a threshold rule on
    /// either half, can block or transform.
    ///
    /// @param override of the route, or null
    public BodyMode bodyMode(Direction direction, @Nullable BodyMode override) {
        if (override != null) {
            return override;
        }
        boolean held = any(state -> state.canAct() && state.detects() && holds(direction, state));
        return held ? BodyMode.HELD : BodyMode.STREAMED;
    }

    /// Takes a finding.
    ///
    /// @return whether a rule names it
    public boolean on(Sighting sighting) {
        transforming.clear();
        boolean named = false;
        for (int i = 0; i < states.size(); i++) {
            RuleState state = states.get(i);
            int kinds = state.kinds(sighting);
            if (kinds == 0) {
                continue;
            }
            named = true;
            if (!state.count(sighting, kinds)) {
                continue;
            }
            block(state);
            if ((kinds & FindingCondition.MAIN) != 0
                    && state.canAct()
                    && state.rule().action() instanceof Action.Transform
                    && sighting.surface() != Surface.PATH) {
                transforming.add(state);
            }
        }
        if (transforming.size() > 1) {
            transforming.sort(LEAVES_LEAST);
        }
        return named;
    }

    /// The rules that transform the last finding, the one that leaves least first. One that does
    /// not act yet transforms it as soon as its condition holds, if the body is held.
    ///
    /// @return valid until the next finding
    public List<RuleState> transforming() {
        return Collections.unmodifiableList(transforming);
    }

    /// The strongest rule that blocks the transfer, or null.
    public @Nullable RuleState blocker() {
        return blocker;
    }

    /// All rules whose head condition holds, met or not.
    public List<RuleState> rules() {
        return Collections.unmodifiableList(states);
    }

    /// Rules whose condition was met, strongest first, shadow and excepted ones included.
    public List<RuleState> met() {
        if (!any(RuleState::met)) {
            return List.of();
        }
        List<RuleState> met = new ArrayList<>();
        for (RuleState state : states) {
            if (state.met()) {
                met.add(state);
            }
        }
        met.sort(STRONGEST);
        return met;
    }

    /// The one of two rules whose transformation wins; null only if both are.
    public static @Nullable RuleState leastLeft(@Nullable RuleState a, @Nullable RuleState b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return LEAVES_LEAST.compare(a, b) <= 0 ? a : b;
    }

    private void block(RuleState state) {
        if (state.blocks() && (blocker == null || STRONGEST.compare(state, blocker) < 0)) {
            blocker = state;
        }
    }

    private static boolean holds(Direction direction, RuleState state) {
        return switch (state.rule().action()) {
            case Action.Block _ -> direction == Direction.REQUEST || state.isThreshold();
            case Action.Transform _ -> state.isThreshold();
            case Action.Log _ -> false;
        };
    }

    private boolean any(Predicate<RuleState> test) {
        for (int i = 0; i < states.size(); i++) {
            if (test.test(states.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Action.Transform transform(RuleState state) {
        return switch (state.rule().action()) {
            case Action.Transform transform -> transform;
            case Action.Block _, Action.Log _ ->
                    throw new IllegalArgumentException("no transformation: " + state.rule().id());
        };
    }
}
