package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which lanes are looked for where. Immutable.
///
/// A *free* pattern counts without context, and every place of the text is compared with its lanes;
/// but one that could begin at any word and has an [Anchor] is tried only in front of anchors. A
/// *gated* pattern counts only in context, and is tried only where a hotword of its own opens the
/// text.
final class Openings {

    static final int FREE_LITERALS = 1;
    static final int FREE_CLASSES = 2;
    static final int GATED_LITERALS = 4;
    static final int GATED_CLASSES = 8;

    /// Share of places in ordinary text from which on a lane could begin at any word; an estimate.
    private static final double DENSE = 2e-4;

    private final List<Lane> free = new ArrayList<>();

    /// By the rank of their anchor.
    private final List<List<Lane>> anchored = new ArrayList<>();

    private final List<Lane> gated = new ArrayList<>();
    private final Anchors anchors = new Anchors();
    private final long[] bits;

    /// The sets of all shapes, as long as it is filled.
    private final Map<SymbolSet, SymbolSet> sets = new HashMap<>();

    /// @param patterns all, ascending by id
    /// @param shapes of each
    /// @param anchoring false to compare every place with all free lanes
    Openings(
            List<CompiledPattern> patterns,
            List<List<Shape>> shapes,
            BeforeClasses before,
            List<Detector> detectors,
            boolean anchoring) {
        this.bits = OpeningBits.of(patterns, shapes, detectors);
        for (CompiledPattern pattern : patterns) {
            List<Shape> own = shapes.get(pattern.id());
            if (pattern.gated()) {
                add(own, pattern, bits[pattern.detector()], gated);
                continue;
            }
            boolean isDense = anchoring && own.stream().anyMatch(Openings::isDense);
            int rank = isDense ? rank(Anchor.of(new Automaton(List.of(pattern), before))) : -1;
            add(own, pattern, LaneWalk.EVERYWHERE, rank < 0 ? free : anchored.get(rank));
        }
        anchors.made();
        sets.clear();
    }

    private static boolean isDense(Shape shape) {
        return !shape.isExact() && shape.density() > DENSE;
    }

    private int rank(@Nullable Anchor anchor) {
        int rank = anchor == null ? -1 : anchors.add(anchor);
        if (rank == anchored.size()) {
            anchored.add(new ArrayList<>());
        }
        return rank;
    }

    private void add(List<Shape> shapes, CompiledPattern pattern, long opening, List<Lane> to) {
        for (Shape shape : shapes) {
            boolean isLiteral = Literals.is(shape);
            Shape own = isLiteral ? shape : shape.widened();
            to.add(new Lane(shared(own.trimmed()), isLiteral, pattern, opening));
        }
    }

    /// The same with one set in place of equal ones: there are tens of thousands of places, and a
    /// few thousand sets.
    private Shape shared(Shape shape) {
        List<SymbolSet> places = shape.places().stream().map(this::shared).toList();
        return new Shape(shared(shape.before()), places, shape.length());
    }

    private SymbolSet shared(SymbolSet set) {
        SymbolSet known = sets.putIfAbsent(set, set);
        return known == null ? set : known;
    }

    /// What a plane of lanes looks for.
    List<Shape> shapes(Plane plane) {
        return switch (plane) {
            case FREE_LITERALS, FREE_CLASSES -> Lane.shapes(plane.of(free));
            case GATED_LITERALS, GATED_CLASSES -> Lane.shapes(plane.of(gated));
            case ANCHORS -> anchors.shapes();
            case WORDS -> throw new IllegalArgumentException("words are no lanes");
        };
    }

    /// The lanes that every place is compared with.
    List<Lane> free() {
        return free;
    }

    /// The lanes that are tried in front of the anchor of that rank.
    List<Lane> anchored(int rank) {
        return anchored.get(rank);
    }

    /// The lanes that count only in context.
    List<Lane> gated() {
        return gated;
    }

    /// The bit of a detector's gated lanes; 0 if it has none.
    long bit(int detector) {
        return bits[detector];
    }

    Anchors anchors() {
        return anchors;
    }
}
