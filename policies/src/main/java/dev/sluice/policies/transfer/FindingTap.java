package dev.sluice.policies.transfer;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import dev.sluice.policies.Action;
import dev.sluice.policies.PolicyRun;
import dev.sluice.policies.RuleState;
import dev.sluice.policies.Sighting;
import dev.sluice.policies.Surface;
import dev.sluice.policies.transform.TransformContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The one place where the text of findings exists: rules are asked, the fingerprint is taken, the
/// replacement is made. After a rule blocked the transfer it takes nothing more, so that what is
/// known of a blocked transfer does not depend on how it was cut.
final class FindingTap implements FindingSink, Sighting {

    private final Kit kit;
    private final PolicyRun run;
    private final FindingLog log;
    private final boolean tiesRecords;
    private @Nullable Place place;
    private @Nullable Match match;
    private @Nullable String fieldPath;
    private long hash;
    private boolean hashed;
    private long findings;

    FindingTap(Kit kit, PolicyRun run) {
        this.kit = kit;
        this.run = run;
        this.log = new FindingLog(kit);
        this.tiesRecords = run.tiesRecords();
    }

    /// Turns to another surface.
    void turnTo(Place next) {
        place = next;
    }

    /// Whether a rule blocks the transfer.
    boolean isStopped() {
        return run.blocker() != null;
    }

    /// Whether a rule ties findings of one record.
    boolean tiesRecords() {
        return tiesRecords;
    }

    FindingLog log() {
        return log;
    }

    @Override
    public void found(Match found) {
        if (isStopped()) {
            return;
        }
        match = found;
        fieldPath = null;
        hashed = false;
        Place here = place();
        here.locate(found);
        if (run.on(this)) {
            log.add(this, found, here);
            // A document is no value that could be replaced.
            if (!isStopped() && here.replaces() && found.document() == null) {
                replace(found, here);
            }
        }
        match = null;
    }

    private void replace(Match found, Place here) {
        List<RuleState> rules = run.transforming();
        if (rules.isEmpty()) {
            return;
        }
        findings++;
        for (RuleState rule : rules) {
            if (!rule.acts() && !here.waits()) {
                continue;
            }
            here.replace(found, replacement(found, rule), rule, findings);
            if (rule.acts()) {
                return;
            }
        }
    }

    private byte[] replacement(Match found, RuleState rule) {
        return switch (rule.rule().action()) {
            case Action.Transform transform ->
                    transform
                            .transformation()
                            .apply(
                                    found.text(),
                                    found.textFrom(),
                                    found.textTo(),
                                    new TransformContext(found.detector(), kit.fingerprints()));
            case Action.Block _, Action.Log _ ->
                    throw new IllegalStateException("no transformation");
        };
    }

    @Override
    public Detector detector() {
        return match().detector();
    }

    @Override
    public Likelihood likelihood() {
        return match().likelihood();
    }

    @Override
    public Surface surface() {
        return place().surface();
    }

    @Override
    public String header() {
        return place().header();
    }

    @Override
    public boolean exempt() {
        return place().exempt(match().detector());
    }

    @Override
    public String fieldPath() {
        String path = fieldPath;
        if (path == null) {
            path = place().fieldPath();
            fieldPath = path;
        }
        return path;
    }

    @Override
    public long start() {
        return place().start(match());
    }

    @Override
    public long end() {
        return place().end(match());
    }

    @Override
    public long record() {
        return place().record(match());
    }

    @Override
    public long valueHash() {
        if (!hashed) {
            Match m = match();
            hash = kit.hash.of(m.detector(), m.text(), m.textFrom(), m.textTo());
            hashed = true;
        }
        return hash;
    }

    private Place place() {
        return lent(place);
    }

    private Match match() {
        return lent(match);
    }

    private static <T> T lent(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("asked outside a finding");
        }
        return value;
    }
}
