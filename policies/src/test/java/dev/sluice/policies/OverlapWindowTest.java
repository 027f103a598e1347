package dev.sluice.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OverlapWindowTest {

    /// How far a finding may begin before one that came earlier.
    private static final int DISORDER = 4096;

    private static final List<Detector> DETECTORS = List.of(detector(20), detector(50));

    private static Detector detector(int specificity) {
        return Detector.of(new InfoType("RANK_" + specificity), Category.CUSTOM)
                .pattern(new DetectorPattern("x", Likelihood.LIKELY, null, null, false))
                .specificity(specificity)
                .build();
    }

    /// A finding that only its place and rank tell from others.
    private record Found(
            int number,
            Surface surface,
            long start,
            long end,
            Detector detector,
            Likelihood likelihood)
            implements BodySighting {

        boolean overlaps(Found other) {
            return surface == other.surface && start < other.end && other.start < end;
        }

        /// Whether it gives way to one that comes later.
        boolean losesTo(Found later) {
            int specificity = Integer.compare(detector.specificity(), later.detector.specificity());
            int likely = likelihood.compareTo(later.likelihood);
            int length = Long.compare(end - start, later.end - later.start);
            return specificity != 0 ? specificity < 0 : likely != 0 ? likely < 0 : length < 0;
        }

        /// Short, for the lists of a failure.
        @Override
        public String toString() {
            return "#" + number;
        }
    }

    /// What a window did with findings, in the order in which it did it.
    private static final class Outcome {
        private final List<Found> refused = new ArrayList<>();
        private final List<Found> dropped = new ArrayList<>();
        private final List<Found> settled = new ArrayList<>();
        private int mostKept;
    }

    private static Outcome windowed(List<Found> all) {
        Outcome outcome = new Outcome();
        OverlapWindow<Found> window =
                new OverlapWindow<>(outcome.dropped::add, outcome.settled::add);
        int kept = 0;
        for (Found found : all) {
            if (window.counts(found)) {
                window.keep(found, found);
                kept++;
            } else {
                outcome.refused.add(found);
            }
            int open = kept - outcome.dropped.size() - outcome.settled.size();
            outcome.mostKept = Math.max(outcome.mostKept, open);
        }
        window.settle();
        return outcome;
    }

    /// Compares each with all others, however far away.
    private static Outcome allPairs(List<Found> all) {
        Outcome outcome = new Outcome();
        for (Found found : all) {
            List<Found> overlapped =
                    outcome.settled.stream().filter(old -> old.overlaps(found)).toList();
            if (overlapped.stream().allMatch(old -> old.losesTo(found))) {
                outcome.dropped.addAll(overlapped);
                outcome.settled.removeAll(overlapped);
                outcome.settled.add(found);
            } else {
                outcome.refused.add(found);
            }
        }
        return outcome;
    }

    /// Findings as a scan gives them: nearly in order, a few of them long.
    private static List<Found> findings(SplittableRandom random) {
        int step = 1 + random.nextInt(random.nextBoolean() ? 8 : 2000);
        int disorder = random.nextInt(4) == 0 ? DISORDER : 1 + random.nextInt(64);
        int longest = 1 + random.nextInt(40);
        List<Found> all = new ArrayList<>();
        for (Surface surface : List.of(Surface.HEADER, Surface.BODY)) {
            long at = disorder;
            for (int i = 0; i < 300; i++) {
                at += random.nextInt(step);
                long start = at - random.nextInt(disorder);
                int length = random.nextInt(20) == 0 ? 4096 : longest;
                all.add(
                        new Found(
                                all.size(),
                                surface,
                                start,
                                start + 1 + random.nextInt(length),
                                DETECTORS.get(random.nextInt(DETECTORS.size())),
                                random.nextBoolean() ? Likelihood.LIKELY : Likelihood.POSSIBLE));
            }
        }
        return all;
    }

    @Test
    void itChoosesAsIfEachWereComparedWithAllOthers() {
        int[] seen = new int[3];
        Seeded.check(
                400,
                random -> {
                    List<Found> all = findings(random);
                    Outcome expected = allPairs(all);
                    Outcome outcome = windowed(all);
                    assertThat(outcome.settled).isEqualTo(expected.settled);
                    assertThat(outcome.dropped).isEqualTo(expected.dropped);
                    assertThat(outcome.refused).isEqualTo(expected.refused);
                    seen[0] += outcome.settled.size();
                    seen[1] += outcome.dropped.size();
                    seen[2] += outcome.refused.size();
                });
        assertThat(seen).as("kept, dropped, refused").doesNotContain(0);
    }

    /// A long finding reaches over shorter ones that were kept behind it.
    @Test
    void aFindingIsComparedWithALongOneBehindShorterOnes() {
        Detector weak = DETECTORS.getFirst();
        List<Found> all = new ArrayList<>();
        all.add(new Found(0, Surface.BODY, 100, 2000, weak, Likelihood.LIKELY));
        all.add(new Found(1, Surface.BODY, 50, 60, weak, Likelihood.LIKELY));
        all.add(new Found(2, Surface.BODY, 70, 80, weak, Likelihood.LIKELY));
        all.add(new Found(3, Surface.BODY, 1990, 1995, weak, Likelihood.LIKELY));
        assertThat(windowed(all).refused).containsExactly(all.getLast());
        Found strong =
                new Found(4, Surface.BODY, 1990, 1995, DETECTORS.getLast(), Likelihood.LIKELY);
        all.set(3, strong);
        assertThat(windowed(all).dropped).containsExactly(all.getFirst());
    }

    @Test
    void itForgetsWhatIsFarBehind() {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            all.add(
                    new Found(
                            i,
                            Surface.BODY,
                            i * 100L,
                            i * 100L + 20,
                            DETECTORS.getFirst(),
                            Likelihood.LIKELY));
        }
        Outcome outcome = windowed(all);
        assertThat(outcome.settled).isEqualTo(all);
        assertThat(outcome.mostKept).isLessThan(100);
    }
}
