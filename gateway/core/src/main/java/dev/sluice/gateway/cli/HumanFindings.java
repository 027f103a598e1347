package dev.sluice.gateway.cli;

import dev.sluice.detectors.Finding;
import dev.sluice.detectors.InfoType;
import dev.sluice.gateway.files.FileResult;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Findings for people: one line each, and a summary.
final class HumanFindings implements FindingsWriter {

    private final PrintWriter out;
    private final UnaryOperator<String> names;
    private final Map<InfoType, Integer> counts = new TreeMap<>();
    private int files;
    private int incomplete;
    private long bytes;

    /// @param names hides file names that hold a finding themselves
    HumanFindings(PrintWriter out, UnaryOperator<String> names) {
        this.out = out;
        this.names = names;
    }

    @Override
    public void write(FileResult result) {
        files++;
        bytes += result.bytes();
        String path = GuardedPath.of(result.path(), names);
        for (Finding finding : result.findings()) {
            counts.merge(finding.infoType(), 1, Integer::sum);
            out.printf(
                    "%s:%s%d-%d  %s  %s%s%n",
                    path,
                    finding.part().isEmpty() ? "" : finding.part() + ":",
                    finding.start(),
                    finding.end(),
                    finding.infoType(),
                    finding.likelihood(),
                    finding.fieldPath().isEmpty() ? "" : "  " + finding.fieldPath());
        }
        if (result.state() != FileResult.State.COMPLETE) {
            incomplete++;
            out.printf(
                    "%s: %s (%s): not wholly inspected%n",
                    path, result.state().written(), result.cause());
        }
    }

    @Override
    public void close() {
        int findings = counts.values().stream().mapToInt(Integer::intValue).sum();
        out.printf(
                "%d findings in %d files (%.1f MB)%s%n",
                findings,
                files,
                bytes / 1e6,
                incomplete == 0 ? "" : ", " + incomplete + " not wholly inspected");
        counts.forEach((type, count) -> out.printf("  %-40s %d%n", type, count));
    }
}
