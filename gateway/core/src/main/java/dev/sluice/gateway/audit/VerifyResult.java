package dev.sluice.gateway.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a verification found.
///
/// @param problem the first thing that is wrong, or null
/// @param pruned what was taken out by `sluice audit prune`, or null
/// @param segments read
/// @param lines whole lines that hold together
/// @param types lines by their type
/// @param checkpoints with a good signature
/// @param exposed lines behind the last checkpoint: nothing would show that they were cut off or
///   written anew
/// @param tornBytes bytes behind the last line feed: a crash, or a gateway that writes just now
/// @param head SHA-256 of the last line, lower-case hex
/// @param lastCheckpoint time of the last checkpoint, or null
public record VerifyResult(
        @Nullable Problem problem,
        @Nullable Pruned pruned,
        int segments,
        long lines,
        Map<String, Long> types,
        long checkpoints,
        long exposed,
        long tornBytes,
        String head,
        @Nullable Instant lastCheckpoint) {

    public VerifyResult {
        types = Map.copyOf(types);
    }

    /// Whether the ledger is what was written.
    public boolean ok() {
        return problem == null;
    }

    /// What was taken out of the ledger, all prunes together; a signed stub says so.
    ///
    /// @param lastSeq lines 1 to this one are gone
    /// @param head SHA-256 of the last of them, lower-case hex
    /// @param time of the last prune
    /// @param to time of the last line that is gone
    /// @param keyId key of the signature
    public record Pruned(long lastSeq, String head, Instant time, Instant to, String keyId) {}

    /// One thing that is wrong.
    ///
    /// @param file segment, or the file of a known checkpoint
    /// @param line from 1; 0 for the whole file
    /// @param reason one sentence without content of the line
    public record Problem(String file, long line, String reason) {

        /// `file:line: reason`.
        @Override
        public String toString() {
            return (line == 0 ? file : file + ":" + line) + ": " + reason;
        }
    }
}
