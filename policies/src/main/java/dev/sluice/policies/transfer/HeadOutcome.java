package dev.sluice.policies.transfer;

import dev.sluice.policies.BodyMode;
import java.util.List;

/// What the head alone says.
///
/// @param proceed false if the transfer is stopped here: ask [Transfer#end] for the outcome
/// @param bodyMode how the body is treated
/// @param target path and query to send
/// @param headers to send in streamed mode: values transformed, entity headers repaired where the
///   body may change; without framing
/// @param contentLength what may be declared in streamed mode, -1 for chunked
public record HeadOutcome(
        boolean proceed,
        BodyMode bodyMode,
        String target,
        List<HeaderField> headers,
        long contentLength) {

    public HeadOutcome {
        headers = List.copyOf(headers);
    }

    /// Prints no value.
    @Override
    public String toString() {
        return (proceed ? "proceed, " : "stop, ") + bodyMode.written();
    }
}
