package dev.sluice.detectors.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The [Automaton] of some patterns, made when the first walk needs it. Thread-safe.
final class SharedAutomaton {

    private final List<CompiledPattern> patterns;
    private final BeforeClasses before;
    private @Nullable Automaton made;

    /// @param patterns ascending by id
    SharedAutomaton(List<CompiledPattern> patterns, BeforeClasses before) {
        this.patterns = List.copyOf(patterns);
        this.before = before;
    }

    synchronized Automaton get() {
        Automaton known = made;
        if (known == null) {
            known = new Automaton(patterns, before);
            made = known;
        }
        return known;
    }
}
