package dev.sluice.policies.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the problems of one load. One owner, one thread.
public final class Problems {
    private final List<Problem> all = new ArrayList<>();

    public void add(Problem problem) {
        all.add(problem);
    }

    public void addAll(List<Problem> problems) {
        all.addAll(problems);
    }

    /// How many there are so far.
    public int size() {
        return all.size();
    }

    /// Whether the files are not to be taken.
    public boolean hasErrors() {
        return all.stream().anyMatch(problem -> problem.level() == Problem.Level.ERROR);
    }

    /// Problems so far, in the order of files as they were read, then of lines and columns.
    public List<Problem> sorted() {
        List<String> sources = all.stream().map(Problem::source).distinct().toList();
        return all.stream()
                .sorted(
                        Comparator.comparingInt((Problem p) -> sources.indexOf(p.source()))
                                .thenComparingInt(Problem::line)
                                .thenComparingInt(Problem::column))
                .toList();
    }
}
