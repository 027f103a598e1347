package dev.sluice.load.accuracy;

import dev.sluice.load.accuracy.DocumentScan.Hit;
import dev.sluice.load.corpora.Labelled;
import dev.sluice.load.corpora.Labelled.Label;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what was found of what is there. Owned by one caller.
final class Score {

    private final Map<String, Count> counts = new TreeMap<>();

    /// Of one infoType.
    static final class Count {
        private int found;
        private int missed;
        private int wrong;
        private int confused;
        private int possible;
        private final Map<String, Integer> shapes = new TreeMap<>();

        int found() {
            return found;
        }

        int missed() {
            return missed;
        }

        int wrong() {
            return wrong;
        }

        /// Of the wrong ones, those on a value of another infoType, which may be inside it: a card
        /// number is part of a track.
        int confused() {
            return confused;
        }

        /// Of what was found, the part that is there; 1 where nothing was found.
        double precision() {
            return found + wrong == 0 ? 1 : (double) found / (found + wrong);
        }

        /// Of what is there, the part that was found; 1 where nothing is there.
        double recall() {
            return found + missed == 0 ? 1 : (double) found / (found + missed);
        }

        /// Of what is there, the part that was found with any likelihood from POSSIBLE on; 1 where
        /// nothing is there.
        double possibleRecall() {
            return found + missed == 0 ? 1 : (double) possible / (found + missed);
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }

        /// Shapes of generated values that were missed (`-`) or found wrongly (`+`), the most
        /// frequent ones.
        List<String> shapes() {
            return shapes.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(6)
                    .map(entry -> entry.getValue() + " × " + entry.getKey())
                    .toList();
        }
    }

    /// Of every infoType that is there or was found.
    Map<String, Count> counts() {
        return counts;
    }

    Count count(String infoType) {
        return counts.computeIfAbsent(infoType, _ -> new Count());
    }

    /// A hit counts for a label of its infoType that it overlaps; any other hit is wrong, also one
    /// of another infoType on a labelled value, unless the two are [Kin].
    void add(Labelled document, List<Hit> hits) {
        for (Label label : document.labels()) {
            Count count = count(label.infoType());
            if (hits.stream().anyMatch(hit -> finds(hit, label))) {
                count.found++;
            } else {
                count.missed++;
                note(count, "-", document, label.start(), label.end());
            }
        }
        for (Hit hit : hits) {
            if (document.labels().stream().noneMatch(label -> isRight(hit, label))) {
                Count count = count(hit.infoType());
                count.wrong++;
                count.confused += document.labels().stream().anyMatch(l -> touches(hit, l)) ? 1 : 0;
                note(count, "+", document, (int) hit.start(), (int) hit.end());
            }
        }
    }

    /// Counts what was found of the same document with a likelihood of POSSIBLE or more.
    void addPossible(Labelled document, List<Hit> hits) {
        for (Label label : document.labels()) {
            if (hits.stream().anyMatch(hit -> finds(hit, label))) {
                count(label.infoType()).possible++;
            }
        }
    }

    private static boolean finds(Hit hit, Label label) {
        return touches(hit, label)
                && (hit.infoType().equals(label.infoType())
                        || Kin.isOf(label.infoType(), hit.infoType()));
    }

    private static boolean isRight(Hit hit, Label label) {
        return touches(hit, label)
                && (hit.infoType().equals(label.infoType())
                        || Kin.areKin(label.infoType(), hit.infoType()));
    }

    private static boolean touches(Hit hit, Label label) {
        return hit.start() < label.end() && hit.end() > label.start();
    }

    private static void note(Count count, String sign, Labelled document, int start, int end) {
        String shape = Shapes.of(document.bytes(), start, end);
        count.shapes.merge(sign + shape + " in " + document.mediaType(), 1, Integer::sum);
    }
}
