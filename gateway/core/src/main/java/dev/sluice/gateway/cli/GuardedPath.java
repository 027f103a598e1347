package dev.sluice.gateway.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A path as it may be printed: names that hold a finding themselves are hidden.
final class GuardedPath {

    private GuardedPath() {}

    /// @param names writes `{INFO_TYPE}` in the place of what a name holds
    static String of(Path path, UnaryOperator<String> names) {
        List<String> segments = new ArrayList<>();
        for (Path segment : path) {
            segments.add(names.apply(segment.toString()));
        }
        return (path.isAbsolute() ? "/" : "") + String.join("/", segments);
    }
}
