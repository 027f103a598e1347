package dev.sluice.policies;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Lookup;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A rule with its conditions ready to be asked, the exceptions that name it, and its place in its
/// policy. Immutable.
final class CompiledRule {

    private static final String HEADER_PATH = Surface.HEADER.written() + ":";

    final Policy policy;
    final Rule rule;
    final Mode mode;
    final HeadCondition head;
    final FindingCondition finding;
    final List<CompiledException> exceptions;
    private final Set<Detector> foreign;
    private final Set<String> namedHeaders = new HashSet<>();
    private final boolean threshold;

    /// @param foreign custom detectors of other policies: an infoType of the same name is not ours
    CompiledRule(Policy policy, Rule rule, Set<Detector> foreign) {
        check(rule);
        this.policy = policy;
        this.rule = rule;
        this.mode = policy.mode().and(rule.mode());
        this.head = new HeadCondition(rule.when());
        this.finding = new FindingCondition(rule.when());
        this.foreign = foreign;
        this.exceptions =
                policy.exceptions().stream()
                        .filter(entry -> entry.rules().contains(rule.id()))
                        .map(CompiledException::new)
                        .toList();
        Detect detect = rule.when().detect();
        this.threshold = detect != null && (detect.isThreshold() || isCollective());
        rule.when().headers().forEach(header -> namedHeaders.add(header.name()));
        for (String path : rule.when().fieldPaths()) {
            if (path.startsWith(HEADER_PATH)) {
                namedHeaders.add(path.substring(HEADER_PATH.length()));
            }
        }
    }

    private static void check(Rule rule) {
        if (rule.when().detect() == null && !rule.when().fieldPaths().isEmpty()) {
            throw new IllegalArgumentException(rule.id() + ": fieldPath without detect");
        }
        if (rule.when().detect() == null && rule.action() instanceof Action.Transform) {
            throw new IllegalArgumentException(rule.id() + ": transform without detect");
        }
    }

    /// Whether it acts on findings, not on every transfer.
    boolean detects() {
        return rule.when().detect() != null;
    }

    /// Whether one finding is not enough.
    boolean isThreshold() {
        return threshold;
    }

    /// Whether it may be about findings that a record or a document as a whole decides.
    private boolean isCollective() {
        for (Detector detector : policy.detectors()) {
            Lookup lookup = detector.lookup();
            if (lookup != null && lookup.isCollective() && names(detector)) {
                return true;
            }
        }
        return false;
    }

    boolean names(Detector detector) {
        return detects() && !foreign.contains(detector) && finding.names(detector);
    }

    /// What the finding is to the rule, see [FindingCondition#kinds]; 0 for nothing.
    int kinds(Sighting sighting) {
        boolean counts =
                names(sighting.detector())
                        && (!sighting.exempt() || namedHeaders.contains(sighting.header()));
        return counts ? finding.kinds(sighting) : 0;
    }

    /// Whether it ties findings of one record.
    boolean tiesRecords() {
        Detect detect = rule.when().detect();
        return detect != null && !detect.together().isEmpty();
    }

    /// An exception with its conditions ready to be asked.
    static final class CompiledException {
        final ExceptionEntry entry;
        final HeadCondition head;
        final FindingCondition finding;

        CompiledException(ExceptionEntry entry) {
            Detect detect = entry.when().detect();
            if (detect != null && (detect.isThreshold() || detect.distinct())) {
                throw new IllegalArgumentException(
                        entry.id() + ": an exception is about each finding by itself");
            }
            this.entry = entry;
            this.head = new HeadCondition(entry.when());
            this.finding = new FindingCondition(entry.when());
        }
    }
}
