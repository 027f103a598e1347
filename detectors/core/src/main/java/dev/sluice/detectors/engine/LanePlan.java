package dev.sluice.detectors.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Spreads patterns over [Lane]s: equal exact shapes share one, and where there are more patterns
/// to be walked than lanes, those that begin alike share a table.
final class LanePlan {

    /// Most lanes with exact shapes for one kind of first byte.
    private static final int MAX_EXACT = 200;

    private final BeforeClasses before;
    private final EngineLimits limits;
    private final Map<Exact, List<CompiledPattern>> exact = new LinkedHashMap<>();
    private final int[] exactOf = new int[FirstByte.KINDS];
    private final List<Lane> lanes = new ArrayList<>();

    /// What patterns of one lane without a table have in common.
    private record Exact(Shape shape, boolean gated) {}

    /// A pattern to be walked, or several that share a table.
    private record Walked(Shape shape, List<CompiledPattern> patterns) {

        boolean isGated() {
            return patterns.stream().allMatch(CompiledPattern::gated);
        }

        Walked with(Walked other) {
            TreeSet<CompiledPattern> both =
                    new TreeSet<>(Comparator.comparingInt(CompiledPattern::id));
            both.addAll(patterns);
            both.addAll(other.patterns);
            return new Walked(Lane.joined(shape, other.shape), List.copyOf(both));
        }
    }

    /// @param shapes of each pattern
    LanePlan(
            List<CompiledPattern> patterns,
            List<List<Shape>> shapes,
            BeforeClasses before,
            EngineLimits limits) {
        this.before = before;
        this.limits = limits;
        List<Walked> walked = new ArrayList<>();
        // Those that need few lanes first: there are not enough for all.
        int[] order =
                IntStream.range(0, patterns.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(p -> shapes.get(p).size()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int p : order) {
            List<Shape> own = shapes.get(p);
            if (own.stream().allMatch(Shape::isExact) && hasRoom(own)) {
                for (Shape shape : own) {
                    Exact key = new Exact(shape, patterns.get(p).gated());
                    exact.computeIfAbsent(key, this::counted).add(patterns.get(p));
                }
            } else {
                for (Shape shape : own) {
                    Shape open = new Shape(shape.before(), shape.places(), Shape.OPEN);
                    walked.add(new Walked(open, List.of(patterns.get(p))));
                }
            }
        }
        addExact();
        addWalked(walked);
    }

    List<Lane> lanes() {
        return lanes;
    }

    private boolean hasRoom(List<Shape> own) {
        for (int kind = 0; kind < FirstByte.KINDS; kind++) {
            if (exactOf[kind] + own.size() > MAX_EXACT) {
                return false;
            }
        }
        return true;
    }

    private List<CompiledPattern> counted(Exact key) {
        for (int kind = 0; kind < FirstByte.KINDS; kind++) {
            exactOf[kind] += FirstByte.may(key.shape(), kind) ? 1 : 0;
        }
        return new ArrayList<>();
    }

    /// The shortest first, so that the lengths of one pattern come ascending.
    private void addExact() {
        exact.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().shape().length()))
                .forEach(entry -> {
                    List<CompiledPattern> own =
                            entry.getValue().stream()
                                    .distinct()
                                    .sorted(Comparator.comparingInt(CompiledPattern::id))
                                    .toList();
                    lanes.add(new Lane(entry.getKey().shape(), own, null));
                });
    }

    private void addWalked(List<Walked> walked) {
        List<Walked> all = new ArrayList<>(walked);
        all.sort(
                Comparator.comparing(Walked::isGated)
                        .thenComparing(walkedOne -> signature(walkedOne.shape())));
        for (int kind = 0; kind < FirstByte.KINDS; kind++) {
            join(all, kind);
        }
        Map<List<CompiledPattern>, LazyDfa> tables = new HashMap<>();
        for (Walked one : all) {
            LazyDfa table = tables.computeIfAbsent(one.patterns(), this::table);
            lanes.add(new Lane(one.shape(), one.patterns(), table));
        }
    }

    private LazyDfa table(List<CompiledPattern> patterns) {
        int most = patterns.size() == 1 ? limits.patternStates() : limits.groupStates();
        return new LazyDfa(new Automaton(patterns, before), most);
    }

    /// Joins neighbours until those that may begin with a kind of byte fit into a filter, those
    /// first whose common shape is the least common in text.
    private void join(List<Walked> all, int kind) {
        List<Walked> own = new ArrayList<>();
        all.stream().filter(one -> FirstByte.may(one.shape(), kind)).forEach(own::add);
        double[] costs = new double[own.size()];
        for (int i = 0; i + 1 < own.size(); i++) {
            costs[i] = cost(own.get(i), own.get(i + 1));
        }
        while (own.size() > LaneFilter.MAX_LANES - exactOf[kind]) {
            int best = 0;
            for (int i = 1; i + 1 < own.size(); i++) {
                best = costs[i] < costs[best] ? i : best;
            }
            Walked joined = own.get(best).with(own.get(best + 1));
            all.set(all.indexOf(own.get(best)), joined);
            all.remove(own.remove(best + 1));
            own.set(best, joined);
            System.arraycopy(costs, best + 1, costs, best, own.size() - best);
            for (int i = Math.max(0, best - 1); i <= best && i + 1 < own.size(); i++) {
                costs[i] = cost(own.get(i), own.get(i + 1));
            }
        }
    }

    private static double cost(Walked one, Walked other) {
        boolean alike = one.isGated() == other.isGated();
        return alike ? Lane.joined(one.shape(), other.shape()).density() : 1;
    }

    /// Sorts patterns that begin alike next to each other.
    private static String signature(Shape shape) {
        StringBuilder signature = new StringBuilder();
        for (int i = 0; i < Math.min(6, shape.depth()); i++) {
            SymbolSet place = shape.places().get(i);
            int symbol = 0;
            int count = 0;
            for (int b = 127; b >= 0; b--) {
                if (place.contains(b)) {
                    symbol = b;
                    count++;
                }
            }
            signature.append((char) (count > 16 ? 200 : symbol));
        }
        return signature.toString();
    }
}
