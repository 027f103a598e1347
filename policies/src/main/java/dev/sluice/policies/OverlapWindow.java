package dev.sluice.policies;

import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Of findings that overlap keeps the one that counts: the most specific, then the likeliest, then
/// the longest, then the first.
///
/// It looks only at findings and their order, which do not depend on how the text was cut, so what
/// it keeps does not either. A finding more than [#WINDOW] bytes back is settled: findings come in
/// the order they are decided, no match with its look-ahead is longer than 8 KiB, and several
/// readings of one part take turns at every KiB.
///
/// @param <T> what the owner knows about a finding
public final class OverlapWindow<T> {

    private static final int WINDOW = 9 << 10;

    private final List<Kept<T>> recent = new ArrayList<>();
    private final Consumer<T> dropped;
    private final Consumer<T> settled;

    /// @param dropped told of an item that was kept until a better one came
    /// @param settled told of an item that counts for good
    public OverlapWindow(Consumer<T> dropped, Consumer<T> settled) {
        this.dropped = dropped;
        this.settled = settled;
    }

    /// Whether the finding counts as things stand; if so, those it overlaps are dropped.
    public boolean counts(Sighting sighting) {
        return counts(Place.of(sighting));
    }

    /// The same for a match in the text of a body.
    public boolean counts(Match match) {
        return counts(Place.of(match));
    }

    private boolean counts(Place place) {
        settleBefore(place);
        List<Kept<T>> near = recent.subList(firstNear(place), recent.size());
        boolean overlaps = false;
        for (int i = 0; i < near.size(); i++) {
            Place old = near.get(i).place;
            if (old.overlaps(place)) {
                if (!old.losesTo(place)) {
                    return false;
                }
                overlaps = true;
            }
        }
        if (overlaps) {
            near.removeIf(old -> old.place.overlaps(place) && drop(old));
        }
        return true;
    }

    /// The first that may overlap it: where findings are dense hundreds are recent.
    private int firstNear(Place place) {
        int first = recent.size();
        while (first > 0 && recent.get(first - 1).reach > place.start) {
            first--;
        }
        return first;
    }

    /// Keeps a finding that [#counts].
    public void keep(Sighting sighting, T item) {
        keep(Place.of(sighting), item);
    }

    /// The same for a match in the text of a body.
    public void keep(Match match, T item) {
        keep(Place.of(match), item);
    }

    private void keep(Place place, T item) {
        long before = recent.isEmpty() ? 0 : recent.getLast().reach;
        recent.add(new Kept<>(item, place, Math.max(before, place.end)));
    }

    /// Settles everything: no further finding will come.
    public void settle() {
        recent.forEach(kept -> settled.accept(kept.item));
        recent.clear();
    }

    private void settleBefore(Place place) {
        int past = 0;
        while (past < recent.size() && recent.get(past).place.isFarBefore(place)) {
            settled.accept(recent.get(past).item);
            past++;
        }
        recent.subList(0, past).clear();
    }

    private boolean drop(Kept<T> old) {
        dropped.accept(old.item);
        return true;
    }

    /// @param reach where it and all that were kept before it end
    private record Kept<T>(T item, Place place, long reach) {}

    /// Where a finding is, and how much it counts.
    private record Place(
            Surface surface, long start, long end, int specificity, Likelihood likelihood) {

        static Place of(Sighting sighting) {
            return new Place(
                    sighting.surface(),
                    sighting.start(),
                    sighting.end(),
                    sighting.detector().specificity(),
                    sighting.likelihood());
        }

        static Place of(Match match) {
            return new Place(
                    Surface.BODY,
                    match.viewStart(),
                    match.viewEnd(),
                    match.detector().specificity(),
                    match.likelihood());
        }

        boolean overlaps(Place other) {
            return surface == other.surface && start < other.end && other.start < end;
        }

        boolean isFarBefore(Place other) {
            return surface != other.surface || end + WINDOW <= other.start;
        }

        boolean losesTo(Place other) {
            if (specificity != other.specificity) {
                return specificity < other.specificity;
            }
            if (likelihood != other.likelihood) {
                return likelihood.compareTo(other.likelihood) < 0;
            }
            return end - start < other.end - other.start;
        }
    }
}
