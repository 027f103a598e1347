package dev.sluice.detectors.engine;

/// A walk of a [Simulation] from one start, to go on when more text is there. Owned by one scan.
final class SimulationWalk {

    private final Simulation simulation;
    private final Nfa nfa;
    private final NfaSteps steps;
    private final NodeSet resolved;
    private NodeSet current;
    private NodeSet next;
    private int kindBefore;
    private int walked;

    SimulationWalk(Simulation simulation) {
        this.simulation = simulation;
        this.nfa = simulation.pattern().nfa();
        this.steps = new NfaSteps(nfa);
        this.resolved = new NodeSet(nfa.size());
        this.current = new NodeSet(nfa.size());
        this.next = new NodeSet(nfa.size());
    }

    void begin(int beforeClass) {
        walked = 0;
        kindBefore = simulation.before().kindOf(beforeClass);
        steps.begin(current);
        steps.close(nfa.start(), current);
    }

    /// Bytes walked from the start.
    int walked() {
        return walked;
    }

    /// Walks on; false if it has to wait for more text.
    boolean walk(TextWindow text, int start, Candidates out) {
        CompiledPattern pattern = simulation.pattern();
        while (true) {
            int at = start + walked;
            if (at == text.high && !text.closed) {
                return false;
            }
            boolean end = at == text.high;
            int b = end ? 0 : text.bytes[at] & 0xFF;
            int kind = end ? Assertion.EDGE : Assertion.kind(b);
            steps.resolve(current, kindBefore, kind, resolved);
            boolean matched = steps.matches(resolved);
            if (matched && (end || !pattern.edges().forbidsAfter(b))) {
                out.add(pattern.id(), walked);
                matched = false;
            }
            if (end) {
                return true;
            }
            steps.step(resolved, b, next);
            if (walked == simulation.reach()) {
                if (matched && pattern.isCut() && next.size() > 0) {
                    out.add(pattern.id(), walked);
                }
                return true;
            }
            if (next.size() == 0) {
                return true;
            }
            NodeSet swap = current;
            current = next;
            next = swap;
            kindBefore = kind;
            walked++;
        }
    }
}
