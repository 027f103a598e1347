package dev.sluice.load.profile;

import dev.sluice.load.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Counts samples by method and by line. Not thread-safe.
final class HotFrames {

    /// One frame of a stack.
    ///
    /// @param method class without its package, and name
    /// @param line in its source, or less than 1
    /// @param own whether the method is Sluice's, not the JDK's
    record Frame(String method, int line, boolean own) {

        String place() {
            return line > 0 ? method + ":" + line : method;
        }
    }

    private final Map<String, Integer> on = new HashMap<>();
    private final Map<String, Integer> under = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private int samples;

    /// @param stack the running method first
    void sample(List<Frame> stack) {
        if (stack.isEmpty()) {
            return;
        }
        samples++;
        on.merge(stack.getFirst().method, 1, Integer::sum);
        Set<String> seen = new HashSet<>();
        for (Frame frame : stack) {
            if (frame.own && seen.add(frame.method)) {
                under.merge(frame.method, 1, Integer::sum);
            }
        }
        // The work of a library, or of a vector operation, is the line's that asked for it.
        stack.stream()
                .filter(Frame::own)
                .findFirst()
                .ifPresent(frame -> lines.merge(frame.place(), 1, Integer::sum));
    }

    int samples() {
        return samples;
    }

    /// Methods that were running themselves.
    Table methods(int most) {
        return table("running method", on, most);
    }

    /// Sluice's methods that were running or had called what ran.
    Table callers(int most) {
        return table("Sluice's method, with all that it calls", under, most);
    }

    /// Sluice's lines, each with what it calls outside of Sluice.
    Table lines(int most) {
        return table("Sluice's line", lines, most);
    }

    private Table table(String head, Map<String, Integer> counts, int most) {
        Table table = new Table(head, "percent", "samples");
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(
                Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()));
        for (Map.Entry<String, Integer> each : sorted.subList(0, Math.min(most, sorted.size()))) {
            double percent = 100.0 * each.getValue() / samples;
            table.row(
                    each.getKey(),
                    String.format(Locale.ROOT, "%.1f", percent),
                    each.getValue().toString());
        }
        return table;
    }
}
