package dev.sluice.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;
import dev.sluice.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecordCountTest {

    /// @param document 0 for text without records
    /// @param element 0 for what stands outside of elements
    private record Seen(int document, int element, long start, int kinds, Detector detector)
            implements BodySighting {

        @Override
        public Likelihood likelihood() {
            return Likelihood.LIKELY;
        }

        @Override
        public long end() {
            return start + 4;
        }

        @Override
        public long record() {
            return (long) document << 32 | element;
        }
    }

    private static Seen seen(int document, int element, long start, int kinds) {
        return new Seen(document, element, start, kinds, PolicyFixtures.EMAIL);
    }

    private static int count(int kinds, Seen... all) {
        RecordCount count = new RecordCount(kinds);
        for (Seen seen : all) {
            count.add(seen, seen.kinds);
        }
        return count.count();
    }

    @Test
    void kindsOfOneElementAreTogetherAndOfTwoAreNot() {
        assertThat(count(2, seen(1, 1, 0, 1), seen(1, 1, 10, 2))).isEqualTo(1);
        assertThat(count(2, seen(1, 1, 0, 1), seen(1, 2, 10, 2))).isZero();
        assertThat(count(2, seen(1, 0, 0, 1), seen(2, 0, 10, 2))).isZero();
    }

    @Test
    void whatStandsAroundTheListBelongsToEachElement() {
        Seen[] before = {seen(1, 0, 0, 1), seen(1, 1, 10, 2), seen(1, 2, 20, 2)};
        Seen[] after = {seen(1, 1, 0, 2), seen(1, 2, 10, 2), seen(1, 0, 20, 1)};
        assertThat(count(2, before)).isEqualTo(2);
        assertThat(count(2, after)).isEqualTo(2);
        assertThat(count(3, seen(1, 1, 0, 1), seen(1, 2, 10, 2), seen(1, 0, 20, 4))).isZero();
    }

    @Test
    void textWithoutRecordsTiesWhatStandsNear() {
        assertThat(count(2, seen(0, 0, 0, 1), seen(0, 0, RecordCount.TEXT, 2))).isEqualTo(1);
        assertThat(count(2, seen(0, 0, 0, 1), seen(0, 0, RecordCount.TEXT + 1, 2))).isZero();
        Seen[] twice = {seen(0, 0, 0, 1), seen(0, 0, 10, 2), seen(0, 0, 20, 2), seen(0, 0, 30, 1)};
        assertThat(count(2, twice)).isEqualTo(2);
    }

    @Test
    void twoKindsInTheSameTextAreOne() {
        Seen card = new Seen(1, 1, 0, 1, PolicyFixtures.CARD);
        Seen phone = new Seen(1, 1, 2, 2, PolicyFixtures.TEN);
        assertThat(count(2, card, phone)).isZero();
        // The more specific one comes second and takes the place of the first.
        assertThat(count(2, new Seen(1, 1, 0, 2, PolicyFixtures.TEN), card)).isZero();
        assertThat(count(2, card, phone, seen(1, 1, 30, 2))).isEqualTo(1);
        Seen text = new Seen(0, 0, 0, 2, PolicyFixtures.TEN);
        assertThat(count(2, text, new Seen(0, 0, 2, 1, PolicyFixtures.CARD))).isZero();
    }

    @Test
    void randomDocumentsAreCountedAsTheirElementsAreReadAgain() {
        int[] total = {0};
        Seeded.check(
                500,
                random -> {
                    int kinds = 2 + random.nextInt(3);
                    List<Seen> all = new ArrayList<>();
                    int expected = 0;
                    for (int document = 1; document <= 3; document++) {
                        expected += document(random, document, kinds, all);
                    }
                    assertThat(count(kinds, all.toArray(Seen[]::new))).isEqualTo(expected);
                    total[0] += expected;
                });
        assertThat(total[0]).isGreaterThan(200);
    }

    /// Adds the findings of a document; how many records of it are complete, by reading each
    /// element with all that stands around.
    private static int document(SplittableRandom random, int document, int kinds, List<Seen> to) {
        int all = (1 << kinds) - 1;
        int around = 0;
        List<Integer> elements = new ArrayList<>();
        int pieces = random.nextInt(6);
        for (int piece = 0; piece < pieces; piece++) {
            boolean inside = random.nextInt(3) > 0;
            int element = inside ? document * 100 + piece : 0;
            int mask = 0;
            for (int finding = random.nextInt(4); finding > 0; finding--) {
                int kind = 1 << random.nextInt(kinds);
                mask |= kind;
                to.add(seen(document, element, to.size() * 10L, kind));
            }
            if (inside) {
                elements.add(mask);
            } else {
                around |= mask;
            }
        }
        int shared = around;
        int complete = (int) elements.stream().filter(e -> e != 0 && (e | shared) == all).count();
        return shared == all ? Math.max(1, complete) : complete;
    }
}
