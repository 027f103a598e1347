package dev.sluice.detectors.engine;

/// A walk of an [Automaton] node by node, for tables over budget; to go on when more text is there.
/// Owned by one scan.
final class SimulationWalk {

    private final Automaton automaton;
    private final NfaSteps steps;
    private final NodeSet resolved;
    private NodeSet current;
    private NodeSet next;
    private int kindBefore;
    private int walked;
    private int from;

    SimulationWalk(Automaton automaton) {
        this.automaton = automaton;
        Nfa nfa = automaton.nfa();
        this.steps = new NfaSteps(nfa);
        this.resolved = new NodeSet(nfa.size());
        this.current = new NodeSet(nfa.size());
        this.next = new NodeSet(nfa.size());
    }

    /// @param shortest matches that are shorter are known already
    void begin(int beforeClass, int shortest) {
        walked = 0;
        from = shortest;
        BeforeClasses before = automaton.before();
        kindBefore = before.kindOf(beforeClass);
        steps.begin(current);
        for (int rank = 0; rank < automaton.patterns(); rank++) {
            if (before.allows(automaton.pattern(rank), beforeClass)) {
                steps.close(automaton.root(rank), current);
            }
        }
    }

    /// Bytes walked from the start.
    int walked() {
        return walked;
    }

    /// Walks on; false if it has to wait for more text.
    boolean walk(TextWindow text, int start, Candidates out) {
        int reach = automaton.reach();
        while (current.size() > 0) {
            int at = start + walked;
            if (at == text.high && !text.closed) {
                return false;
            }
            boolean end = at == text.high;
            int symbol = end ? Edges.UNIT_EDGE : text.bytes[at] & 0xFF;
            int kind = end ? Assertion.EDGE : Assertion.kind(symbol);
            steps.resolve(current, kindBefore, kind, resolved);
            if (end) {
                next.clear();
            } else {
                steps.step(resolved, symbol, next);
            }
            if (walked >= from) {
                report(symbol, out);
            }
            if (end || walked == reach) {
                return true;
            }
            NodeSet swap = current;
            current = next;
            next = swap;
            kindBefore = kind;
            walked++;
        }
        return true;
    }

    /// Whether a pattern matches the whole of `text[from, to)`, as a text of its own.
    boolean matches(byte[] text, int from, int to) {
        begin(automaton.before().of(Edges.UNIT_EDGE), 0);
        for (int i = from; i < to; i++) {
            int kind = Assertion.kind(text[i] & 0xFF);
            steps.resolve(current, kindBefore, kind, resolved);
            steps.step(resolved, text[i] & 0xFF, next);
            NodeSet swap = current;
            current = next;
            next = swap;
            kindBefore = kind;
        }
        steps.resolve(current, kindBefore, Assertion.EDGE, resolved);
        return steps.matches(resolved);
    }

    private void report(int symbolAfter, Candidates out) {
        for (int i = 0; i < resolved.size(); i++) {
            int node = resolved.get(i);
            if (automaton.nfa().kind(node) == Nfa.MATCH) {
                int rank = automaton.rank(node);
                CompiledPattern pattern = automaton.pattern(rank);
                if (!pattern.edges().forbidsAfter(symbolAfter)) {
                    out.add(pattern.id(), walked);
                } else if (pattern.isCut() && goesOn(rank)) {
                    out.addCut(pattern.id(), walked);
                }
            }
        }
    }

    private boolean goesOn(int rank) {
        for (int i = 0; i < next.size(); i++) {
            if (automaton.rank(next.get(i)) == rank) {
                return true;
            }
        }
        return false;
    }
}
