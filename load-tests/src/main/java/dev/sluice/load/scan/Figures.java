package dev.sluice.load.scan;

import dev.sluice.load.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/// What JMH measured: nanoseconds of one operation, by benchmark and parameters.
final class Figures {

    /// One benchmark with its parameters.
    ///
    /// @param benchmark `Class.method`
    /// @param median of the iterations, nanoseconds
    /// @param lowest iteration
    /// @param highest iteration
    record Figure(
            String benchmark,
            Map<String, String> parameters,
            double median,
            double lowest,
            double highest) {

        Figure {
            parameters = Map.copyOf(parameters);
        }

        private boolean fits(String name, Map<String, String> wanted) {
            return benchmark.equals(name) && parameters.entrySet().containsAll(wanted.entrySet());
        }
    }

    private final List<Figure> figures;

    Figures(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    static Figures of(Collection<RunResult> results) {
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : results) {
            Map<String, String> parameters = new TreeMap<>();
            for (String key : result.getParams().getParamsKeys()) {
                parameters.put(key, result.getParams().getParam(key));
            }
            Statistics iterations = result.getPrimaryResult().getStatistics();
            figures.add(
                    new Figure(
                            shortName(result.getParams().getBenchmark()),
                            parameters,
                            iterations.getPercentile(50),
                            iterations.getMin(),
                            iterations.getMax()));
        }
        return new Figures(figures);
    }

    Figures plus(Figures others) {
        List<Figure> all = new ArrayList<>(figures);
        all.addAll(others.figures);
        return new Figures(all);
    }

    /// Median nanoseconds; not a number where it was not measured.
    double nanos(String benchmark, Map<String, ?> parameters) {
        Map<String, String> wanted = new TreeMap<>();
        parameters.forEach((key, value) -> wanted.put(key, value.toString()));
        return figures.stream()
                .filter(figure -> figure.fits(benchmark, wanted))
                .mapToDouble(Figure::median)
                .findFirst()
                .orElse(Double.NaN);
    }

    /// Everything, for programs.
    Table table() {
        Table table =
                new Table("benchmark", "parameters", "medianNanos", "lowestNanos", "highestNanos");
        for (Figure each : figures) {
            table.row(
                    each.benchmark,
                    new TreeMap<>(each.parameters).toString().replaceAll("[{}]", ""),
                    "%.1f".formatted(each.median),
                    "%.1f".formatted(each.lowest),
                    "%.1f".formatted(each.highest));
        }
        return table;
    }

    /// The middle, or between the two in the middle.
    ///
    /// @param sorted ascending, at least one
    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String shortName(String benchmark) {
        List<String> names = Arrays.asList(benchmark.split("\\.", -1));
        return String.join(".", names.subList(names.size() - 2, names.size()));
    }
}
