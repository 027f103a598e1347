package dev.sluice.policies.transfer;

import dev.sluice.policies.BodyMode;
import java.util.List;

/// The end of a transfer, as its answer and its event need it.
///
/// @param verdict what becomes of it
/// @param inspection how much of it was inspected
/// @param bodyMode how its body was treated
/// @param hits rules whose condition held, strongest first, shadow and excepted ones included
/// @param findings in the order they were first found, at most 64 groups
/// @param findingsTotal all findings that a rule names
/// @param target path and query to send (held mode; equals the head's in streamed mode)
/// @param headers to send in held mode, without framing
/// @param trailers to send, values transformed
/// @param contentLength exact length of what [Transfer#release] gives in held mode; -1 if unknown
/// @param view name of the body's view, empty without a body
/// @param mediaType lower case without parameters, empty if there was none
/// @param coding codings of the body as declared, empty for identity
/// @param bytesInspected decoded bytes of the body that were scanned
/// @param bytesTotal bytes of the body as they were received
/// @param needsEvent whether the ledger must hold an event before the last byte leaves
public record Outcome(
        Verdict verdict,
        Inspection inspection,
        BodyMode bodyMode,
        List<RuleHit> hits,
        List<FindingGroup> findings,
        int findingsTotal,
        String target,
        List<HeaderField> headers,
        List<HeaderField> trailers,
        long contentLength,
        String view,
        String mediaType,
        String coding,
        long bytesInspected,
        long bytesTotal,
        boolean needsEvent) {

    public Outcome {
        hits = List.copyOf(hits);
        findings = List.copyOf(findings);
        headers = List.copyOf(headers);
        trailers = List.copyOf(trailers);
    }

    /// Prints no target and no header value.
    @Override
    public String toString() {
        return verdict.written() + ", " + inspection + ", " + findingsTotal + " findings";
    }
}
