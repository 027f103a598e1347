package dev.sluice.gateway.cli;

import dev.sluice.detectors.Finding;
import dev.sluice.detectors.InfoType;
import dev.sluice.gateway.files.FileResult;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/// Findings for people: one line each, and a summary.
final class HumanFindings implements FindingsWriter {

    private final PrintWriter out;
    private final GuardedPath paths;
    private final Map<InfoType, Long> counts = new TreeMap<>();
    private int files;
    private int incomplete;
    private long bytes;
    private boolean hidden;

    HumanFindings(PrintWriter out, GuardedPath paths) {
        this.out = out;
        this.paths = paths;
    }

    @Override
    public void write(FileResult result) {
        files++;
        bytes += result.bytes();
        result.counts().forEach((type, count) -> counts.merge(type, count, Long::sum));
        boolean complete = result.state() == FileResult.State.COMPLETE;
        if (complete && result.counts().isEmpty()) {
            return;
        }
        String path = paths.of(result.path());
        hidden |= !path.equals(result.path().toString());
        for (Finding finding : result.findings()) {
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
        if (result.unlisted() > 0) {
            out.printf(
                    "%s: %d more findings, counted and not listed (--max-listed)%n",
                    path, result.unlisted());
        }
        if (!complete) {
            incomplete++;
            out.printf(
                    "%s: %s (%s): not wholly inspected%n",
                    path, result.state().written(), result.cause());
        }
    }

    @Override
    public void close() {
        long findings = counts.values().stream().mapToLong(Long::longValue).sum();
        out.printf(
                "%d findings in %d files (%.1f MB)%s%n",
                findings,
                files,
                bytes / 1e6,
                incomplete == 0 ? "" : ", " + incomplete + " not wholly inspected");
        counts.forEach((type, count) -> out.printf("  %-40s %d%n", type, count));
        if (hidden) {
            out.println(
                    "A name that holds a value is hidden; \"find FOLDER -inum N\" finds name#N.");
        }
    }
}
