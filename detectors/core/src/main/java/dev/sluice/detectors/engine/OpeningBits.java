package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.HotwordRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Deals the openings, which are few, to the detectors that need one, which are many: those share
/// one that have words in common, or few of them, or lanes that text seldom allows, so that a word
/// opens few lanes in vain. Owned by the compiler.
final class OpeningBits {

    /// Openings that are told apart.
    private static final int MOST = Long.SIZE;

    /// So many that cost least are compared with each other.
    private static final int NEAR = 8;

    /// What a lane costs that text never allows, as a share of places; measured.
    private static final double LEAST = 1e-6;

    /// Of those that cost the same the ones with the same words stand together.
    private static final Comparator<Share> BY_COST =
            Comparator.comparingDouble(Share::cost)
                    .thenComparing(share -> share.words, Arrays::compare);

    /// Detectors that share an opening.
    private static final class Share {
        private final List<Integer> detectors;

        /// Words that open it, ascending.
        private final int[] words;

        /// Share of places in ordinary text where its lanes may begin.
        private final double weight;

        Share(List<Integer> detectors, int[] words, double weight) {
            this.detectors = detectors;
            this.words = words;
            this.weight = weight;
        }

        /// How often a lane is open in vain, as long as all words are equally common.
        double cost() {
            return words.length * weight;
        }

        Share joined(Share other) {
            List<Integer> all = new ArrayList<>(detectors);
            all.addAll(other.detectors);
            int[] both =
                    IntStream.concat(IntStream.of(words), IntStream.of(other.words))
                            .sorted()
                            .distinct()
                            .toArray();
            return new Share(all, both, weight + other.weight);
        }

        /// How much more it costs that both share one.
        double more(Share other) {
            return words(other) * (weight + other.weight) - cost() - other.cost();
        }

        /// How many words they have together.
        private int words(Share other) {
            int count = 0;
            int j = 0;
            for (int word : words) {
                while (j < other.words.length && other.words[j] < word) {
                    j++;
                    count++;
                }
                j += j < other.words.length && other.words[j] == word ? 1 : 0;
                count++;
            }
            return count + other.words.length - j;
        }
    }

    private OpeningBits() {}

    /// The bit of each detector; 0 for one without gated patterns.
    ///
    /// @param shapes of each pattern
    static long[] of(
            List<CompiledPattern> patterns, List<List<Shape>> shapes, List<Detector> detectors) {
        Map<Integer, Double> weights = new TreeMap<>();
        for (CompiledPattern pattern : patterns) {
            if (pattern.gated()) {
                double weight = 0;
                for (Shape shape : shapes.get(pattern.id())) {
                    weight += LEAST + shape.density();
                }
                weights.merge(pattern.detector(), weight, Double::sum);
            }
        }
        Map<String, Integer> ids = new HashMap<>();
        List<Share> shares = new ArrayList<>();
        weights.forEach((detector, weight) ->
                shares.add(
                        new Share(List.of(detector), words(detectors.get(detector), ids), weight)));
        join(shares);
        long[] bits = new long[detectors.size()];
        for (int i = 0; i < shares.size(); i++) {
            for (int detector : shares.get(i).detectors) {
                bits[detector] = 1L << i;
            }
        }
        return bits;
    }

    private static int[] words(Detector detector, Map<String, Integer> ids) {
        HotwordRule rule = detector.hotwords();
        List<String> words = rule == null ? List.of() : rule.words();
        return words.stream()
                .mapToInt(word -> ids.computeIfAbsent(word, _ -> ids.size()))
                .sorted()
                .distinct()
                .toArray();
    }

    /// Joins two again and again, as long as there are too many.
    private static void join(List<Share> shares) {
        shares.sort(BY_COST);
        while (shares.size() > MOST) {
            int a = 0;
            int b = 1;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < Math.min(NEAR, shares.size()); i++) {
                for (int j = i + 1; j < Math.min(NEAR, shares.size()); j++) {
                    double more = shares.get(i).more(shares.get(j));
                    if (more < least) {
                        least = more;
                        a = i;
                        b = j;
                    }
                }
            }
            Share joined = shares.get(a).joined(shares.get(b));
            shares.remove(b);
            shares.remove(a);
            int place = Collections.binarySearch(shares, joined, BY_COST);
            shares.add(place < 0 ? -place - 1 : place, joined);
        }
    }
}
