package dev.sluice.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.ScanRun.Found;
import dev.sluice.detectors.ScanRun.Unit;
import dev.sluice.detectors.engine.Twins;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Runs of one scanner with each kernel, held against a run of masks that name every place.
final class TwinRuns {

    private final ScanRun everywhere;
    private final List<ScanRun> kernels;
    private int compared;

    TwinRuns(Scanner scanner) {
        everywhere = new ScanRun(Twins.everywhere(scanner));
        kernels =
                List.of(
                        new ScanRun(Twins.plain(scanner)),
                        new ScanRun(Twins.wide(scanner)),
                        new ScanRun(Twins.narrow(scanner)));
    }

    /// All find the same in the units, whole and cut anywhere.
    ///
    /// @param longest bytes between two cuts
    void compare(List<Unit> units, String gap, SplittableRandom random, int longest) {
        List<Found> expected = everywhere.units(units, gap).cutAt();
        int[] cuts = cuts(random, everywhere.length(), longest);
        for (ScanRun kernel : kernels) {
            kernel.units(units, gap);
            assertThat(kernel.cutAt()).isEqualTo(expected);
            assertThat(kernel.cutAt(cuts)).isEqualTo(expected);
        }
        compared += expected.size();
    }

    private static int[] cuts(SplittableRandom random, int length, int most) {
        List<Integer> cuts = new ArrayList<>();
        int longest = 1 + random.nextInt(most);
        for (int at = random.nextInt(longest); at < length; at += 1 + random.nextInt(longest)) {
            cuts.add(at);
        }
        return cuts.stream().mapToInt(Integer::intValue).filter(at -> at > 0).toArray();
    }

    /// The runs with the kernels.
    List<ScanRun> kernels() {
        return kernels;
    }

    /// Findings compared so far.
    int compared() {
        return compared;
    }
}
