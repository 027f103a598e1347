package dev.sluice.detectors.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What ends the run of bytes that matches begin with, such as the `@` of an address or the space
/// and the capital letter behind a first name: patterns that could begin at any word are tried only
/// in the runs in front of one. Immutable.
///
/// @param run the bytes of the run; matches begin with one of them
/// @param exits what the run may end in
/// @param before most bytes of a match before its exit
record Anchor(SymbolSet run, List<RunExit> exits, int before) {

    /// Bytes that are rare enough in ordinary text to be worth looking for.
    private static final String RARE = "@^~|#$%&*<>?+\\=";

    /// Of the ways in which runs end, the share that may be exits; more is not worth looking for.
    private static final double MOST = 0.6;

    /// First bytes of matches of which a run is tried.
    private static final int FEW = 1;

    private static final int MORE = 4;

    Anchor {
        exits = List.copyOf(exits);
    }

    /// The anchor of all patterns of an automaton; null if they have none in common that is worth
    /// it.
    static @Nullable Anchor of(Automaton automaton) {
        RunExits runs = new RunExits(automaton);
        Set<SymbolSet> tried = new LinkedHashSet<>();
        for (int i = 0; i < RARE.length(); i++) {
            if (runs.asksFor(RARE.charAt(i))) {
                tried.add(runs.bytesBefore(RARE.charAt(i)));
            }
        }
        for (int first = FEW; first <= MORE; first++) {
            tried.add(runs.firstBytes(first));
        }
        Anchor best = null;
        for (SymbolSet run : tried) {
            List<RunExit> exits = runs.exits(run);
            Anchor anchor = new Anchor(run, exits, automaton.reach());
            if (!exits.isEmpty() && !anchor.isWithinWord()) {
                best = best == null || anchor.share() < best.share() ? anchor : best;
            }
        }
        return best != null && best.share() <= MOST ? best : null;
    }

    /// Whether its run may end where a word goes on: that tells nothing.
    private boolean isWithinWord() {
        SymbolSet ends = ends();
        return ends.meets('A', 'Z') || ends.meets('a', 'z');
    }

    /// Estimated share of the ways in which runs end.
    private double share() {
        double sum = 0;
        for (RunExit exit : exits) {
            sum += exit.weight();
        }
        double others = SymbolSet.all().weight() - run.weight();
        return sum / Math.max(others, 1e-3);
    }

    /// The anchor of the patterns of both; null if one would not hold for both.
    @Nullable Anchor joined(Anchor other) {
        if (!run.equals(other.run) && !ends().equals(other.ends())) {
            return null;
        }
        Set<RunExit> all = new LinkedHashSet<>(exits);
        all.addAll(other.exits);
        SymbolSet longer = run.copy().add(other.run);
        return longer.meets(ends()) || longer.meets(other.ends())
                ? null
                : new Anchor(longer, List.copyOf(all), Math.max(before, other.before));
    }

    /// The bytes that end the run.
    private SymbolSet ends() {
        SymbolSet ends = new SymbolSet();
        exits.forEach(exit -> ends.add(exit.end()));
        return ends;
    }
}
