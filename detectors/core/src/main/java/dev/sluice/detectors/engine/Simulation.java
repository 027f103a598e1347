package dev.sluice.detectors.engine;

/// A pattern whose table would be over budget: its nodes are walked one by one. Immutable.
///
/// @param reach where a walk ends, in bytes
record Simulation(CompiledPattern pattern, BeforeClasses before, int reach) {

    Simulation(CompiledPattern pattern, BeforeClasses before) {
        this(pattern, before, Math.max(1, pattern.reach()));
    }

    /// Whether a match may begin with byte `b` after that class of symbols.
    boolean begins(int beforeClass, int b) {
        if (!before.allows(pattern, beforeClass)) {
            return false;
        }
        Nfa nfa = pattern.nfa();
        NfaSteps steps = new NfaSteps(nfa);
        NodeSet start = new NodeSet(nfa.size());
        NodeSet resolved = new NodeSet(nfa.size());
        steps.begin(start);
        steps.close(nfa.start(), start);
        steps.resolve(start, before.kindOf(beforeClass), Assertion.kind(b), resolved);
        steps.step(resolved, b, start);
        return start.size() > 0;
    }
}
