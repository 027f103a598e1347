package dev.sluice.gateway.files;

import dev.sluice.detectors.Finding;
import dev.sluice.detectors.InfoType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one file holds.
///
/// @param path as it was found
/// @param state how much of it was inspected
/// @param cause why not all of it was: a cause of the gateway's closed list, or `io` where the file
///   itself could not be read; null when complete
/// @param view name of the view, empty if none was reached
/// @param bytes of the file that were read
/// @param findings in the order of the file, up to the number that is listed
/// @param counts of all findings, listed or not
public record FileResult(
        Path path,
        State state,
        @Nullable String cause,
        String view,
        long bytes,
        List<Finding> findings,
        Map<InfoType, Long> counts) {

    public FileResult {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
    }

    /// Findings that are counted and not listed.
    public long unlisted() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - findings.size();
    }

    /// How much of a file was inspected.
    public enum State {
        COMPLETE("complete"),
        /// Up to a limit.
        PARTIAL("partial"),
        UNREADABLE("unreadable");

        private final String written;

        State(String written) {
            this.written = written;
        }

        /// The name in JSON.
        public String written() {
            return written;
        }
    }
}
