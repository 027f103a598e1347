package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places far into the matches of one pattern at which few bytes may stand, such as the `AZDO`
/// behind 76 letters: a few looks ahead spare most walks in vain over text that begins like a key
/// and is none. Immutable.
final class Waypoints {

    /// Places that are looked at, at most: those that tell most.
    private static final int MOST = 3;

    /// A place at which bytes stand that ordinary text has more often is no use.
    private static final double TELLING = 0.1;

    /// No place farther from the start is looked for, in bytes.
    private static final int FARTHEST = 512;

    private final int[] distances;

    /// By place four longs, a bit for each byte.
    private final long[] allowed;

    private record Place(int distance, SymbolSet bytes) {}

    private Waypoints(List<Place> places) {
        distances = places.stream().mapToInt(Place::distance).toArray();
        allowed = new long[4 * places.size()];
        for (int i = 0; i < distances.length; i++) {
            places.get(i).bytes().addBytesTo(allowed, 4 * i);
        }
    }

    /// Those that lie behind what shapes look at.
    static Waypoints of(CompiledPattern pattern) {
        return of(pattern, Shape.DEPTH);
    }

    /// @param first distance from which on places are looked for
    static Waypoints of(CompiledPattern pattern, int first) {
        Nfa nfa = pattern.nfa();
        NfaSteps steps = new NfaSteps(nfa);
        List<Place> places = new ArrayList<>();
        NodeSet at = new NodeSet(nfa.size());
        at.add(nfa.start());
        steps.closeFreely(at);
        for (int distance = 0; distance < FARTHEST && !steps.matches(at); distance++) {
            SymbolSet bytes = new SymbolSet();
            NodeSet next = new NodeSet(nfa.size());
            for (int i = 0; i < at.size(); i++) {
                steps.addBytes(at.get(i), bytes);
                steps.addTargets(at.get(i), next);
            }
            if (distance >= first && bytes.weight() < TELLING) {
                places.add(new Place(distance, bytes));
            }
            steps.closeFreely(next);
            at = next;
        }
        places.sort(Comparator.comparingDouble(place -> place.bytes().weight()));
        return new Waypoints(places.subList(0, Math.min(MOST, places.size())));
    }

    boolean isEmpty() {
        return distances.length == 0;
    }

    /// Whether a match may begin at `at`, by the text that is there.
    boolean may(TextWindow text, int at) {
        return may(text.bytes, at, text.high, !text.closed);
    }

    /// @param past where the bytes end that are known
    /// @param more whether others may follow
    boolean may(byte[] text, int at, int past, boolean more) {
        for (int i = 0; i < distances.length; i++) {
            int place = at + distances[i];
            if (place >= past ? !more : !allows(i, text[place])) {
                return false;
            }
        }
        return true;
    }

    private boolean allows(int i, byte b) {
        return (allowed[4 * i + ((b & 0xFF) >>> 6)] >>> b & 1) != 0;
    }
}
