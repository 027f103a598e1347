package dev.sluice.policies.transfer;

import dev.sluice.policies.BodyMode;
import dev.sluice.policies.PolicyRun;
import dev.sluice.policies.RuleState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the outcome of a transfer when all rules have spoken.
final class OutcomeWriter {

    private final HeadOutcome headOutcome;
    private final PolicyRun run;
    private final FindingLog log;
    private final HeadSurfaces surfaces;

    OutcomeWriter(HeadOutcome headOutcome, PolicyRun run, FindingLog log, HeadSurfaces surfaces) {
        this.headOutcome = headOutcome;
        this.run = run;
        this.log = log;
        this.surfaces = surfaces;
    }

    Outcome write(
            @Nullable Failure failure,
            @Nullable BodyFlow body,
            List<HeaderField> trailers,
            BodyFacts facts) {
        RuleState inBody = body == null ? null : body.strongest();
        Verdict verdict = verdict(failure, inBody);
        boolean held = headOutcome.bodyMode() == BodyMode.HELD && !verdict.blocks();
        List<RuleHit> hits = hits();
        int findings = log.total();
        return new Outcome(
                verdict,
                failure == null ? new Inspection.Complete() : failure.inspection(),
                headOutcome.bodyMode(),
                hits,
                log.groups(),
                findings,
                held ? surfaces.target() : headOutcome.target(),
                held ? heldHeaders(inBody != null) : headOutcome.headers(),
                verdict.blocks() ? List.of() : surfaces.trailers(trailers),
                length(held, body),
                facts.view,
                facts.mediaType,
                facts.coding,
                facts.inspected,
                facts.total,
                findings > 0
                        || !hits.isEmpty()
                        || failure != null
                        || !(verdict instanceof Verdict.Pass));
    }

    private Verdict verdict(@Nullable Failure failure, @Nullable RuleState inBody) {
        RuleState blocker = run.blocker();
        if (blocker != null) {
            return new Verdict.Block(blocker.policy(), blocker.rule());
        }
        if (failure != null && failure.blocks()) {
            return new Verdict.BlockUninspected(failure.cause(), failure.limit());
        }
        RuleState strongest = PolicyRun.leastLeft(inBody, surfaces.strongest());
        return strongest == null
                ? new Verdict.Pass()
                : new Verdict.Transform(strongest.policy(), strongest.rule());
    }

    private List<RuleHit> hits() {
        List<RuleState> met = run.met();
        if (met.isEmpty()) {
            return List.of();
        }
        return met.stream()
                .map(state ->
                        new RuleHit(
                                state.policy(),
                                state.rule(),
                                state.mode(),
                                state.exception(),
                                state.counts()))
                .toList();
    }

    private List<HeaderField> heldHeaders(boolean changed) {
        List<HeaderField> headers = surfaces.headers();
        return changed ? EntityHeaders.repair(headers) : headers;
    }

    private long length(boolean held, @Nullable BodyFlow body) {
        if (!held) {
            return headOutcome.contentLength();
        }
        return body == null ? 0 : body.length();
    }

    /// What is told of the body.
    ///
    /// @param inspected decoded bytes that were scanned
    /// @param total bytes as they were received
    record BodyFacts(String view, String mediaType, String coding, long inspected, long total) {}
}
