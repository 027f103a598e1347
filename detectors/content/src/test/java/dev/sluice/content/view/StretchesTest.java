package dev.sluice.content.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.Range;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StretchesTest {

    @Test
    void mapsAsAPlainTableDoes() {
        Seeded.check(
                200,
                random -> {
                    Stretches map = new Stretches();
                    // For each view byte, where its atom begins and ends in the part.
                    List<Range> table = new ArrayList<>();
                    long forgotten = 0;
                    for (int i = 0; i < 60; i++) {
                        append(map, table, random);
                        forgotten = Math.max(forgotten, random.nextInt(table.size() + 1) - 40);
                        map.forgetBefore(forgotten);
                        check(map, table, (int) forgotten, random);
                    }
                });
    }

    private static void append(Stretches map, List<Range> table, SplittableRandom random) {
        long part = table.isEmpty() ? 0 : table.getLast().end();
        if (random.nextBoolean()) {
            int length = random.nextInt(20) + 1;
            map.run(length);
            for (int i = 0; i < length; i++) {
                table.add(new Range(part + i, part + i + 1));
            }
            return;
        }
        int partSize = random.nextInt(12) + 1;
        int viewSize = random.nextInt(4) + 1;
        for (int repeat = random.nextInt(4); repeat >= 0; repeat--) {
            map.atom(partSize, viewSize);
            for (int i = 0; i < viewSize; i++) {
                table.add(new Range(part, part + partSize));
            }
            part += partSize;
        }
    }

    private static void check(
            Stretches map, List<Range> table, int forgotten, SplittableRandom random) {
        int from = forgotten + random.nextInt(table.size() - forgotten + 1);
        int to = from + random.nextInt(table.size() - from + 1);
        List<Range> expected =
                from == to
                        ? List.of()
                        : List.of(new Range(table.get(from).start(), table.get(to - 1).end()));
        assertThat(map.ranges(from, to)).isEqualTo(expected);
        assertThat(map.partFloor(from))
                .isEqualTo(from == table.size() ? table.getLast().end() : table.get(from).start());
    }

    @Test
    void whatIsForgottenOrStillToComeIsRefused() {
        Stretches map = new Stretches();
        map.run(10);
        map.forgetBefore(4);
        assertThat(map.ranges(4, 10)).containsExactly(new Range(4, 10));
        assertThatThrownBy(() -> map.ranges(3, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> map.ranges(5, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> map.partFloor(11)).isInstanceOf(IllegalArgumentException.class);
    }
}
