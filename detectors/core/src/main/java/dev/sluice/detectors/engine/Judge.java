package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.Likelihood;
import java.util.List;

/// Gives the candidates of one start their likelihood by context, chooses one for each detector and
/// emits it. Owned by one scan.
///
/// A detector's choice: the likeliest, then the longest, then the pattern that stands first.
/// Findings of different detectors may overlap; those of one detector do not.
final class Judge {

    private final List<Detector> detectors;
    private final PatternTable patterns;
    private final FieldContexts contexts;
    private final Candidates candidates;
    private final HotwordWindow hotwords;
    private final LentMatch match;
    private final int anyField;
    private boolean fieldNamed;
    private int fieldContext;

    private int chosenPattern;
    private int chosenLength;
    private Likelihood chosenLikelihood = Likelihood.VERY_UNLIKELY;
    private boolean chosenInContext;

    Judge(Program program, FieldContexts contexts, Candidates candidates, HotwordWindow hotwords) {
        this.detectors = program.detectors();
        this.patterns = program.patterns();
        this.contexts = contexts;
        this.candidates = candidates;
        this.hotwords = hotwords;
        this.anyField = program.detectors().size();
        this.match = new LentMatch(program);
    }

    void beginUnit(long viewStart, long number, int context) {
        fieldContext = context;
        fieldNamed = isNamed(context);
        hotwords.beginUnit(viewStart);
        if (fieldNamed) {
            nameDetectors();
        }
        match.beginUnit(number, context);
    }

    private void nameDetectors() {
        int parent = contexts.parent(fieldContext);
        for (int word = 0; word << 6 < anyField; word++) {
            long bits = contexts.bits(fieldContext, word) | contexts.bits(parent, word);
            for (long rest = bits; rest != 0; rest &= rest - 1) {
                int detector = (word << 6) + Long.numberOfTrailingZeros(rest);
                if (detector < anyField) {
                    hotwords.fieldNames(detector);
                }
            }
        }
    }

    /// View offset up to which text may matter for the candidates of the start at `at`.
    long neededFor(TextWindow text, int at) {
        long needed = 0;
        for (int i = 0; i < candidates.count(); i++) {
            int detector = patterns.detector(candidates.pattern(i));
            HotwordRule rule = detectors.get(detector).hotwords();
            int after = rule != null && !inField(detector) ? rule.after() : 0;
            if (detectors.get(detector).apartFromRows()) {
                after = Math.max(after, Detector.ROW_REACH);
            }
            needed = Math.max(needed, text.base + at + candidates.length(i) + after);
        }
        return needed;
    }

    void emit(TextWindow text, int at, FindingSink sink) {
        int i = 0;
        while (i < candidates.count()) {
            int detector = patterns.detector(candidates.pattern(i));
            chosenLength = 0;
            while (i < candidates.count() && patterns.detector(candidates.pattern(i)) == detector) {
                consider(detector, candidates.pattern(i), candidates.length(i), text, at);
                i++;
            }
            if (chosenLength > 0) {
                match.of(chosenPattern, chosenLikelihood, chosenInContext);
                int end = at + chosenLength;
                match.at(text, patterns.valueStart(chosenPattern, text.bytes, at, end), end);
                candidates.allowFrom(detector, text.base + end);
                sink.found(match);
            }
        }
    }

    private void consider(int detector, int pattern, int length, TextWindow text, int at) {
        DetectorPattern source = patterns.source(pattern);
        HotwordRule rule = detectors.get(detector).hotwords();
        boolean inContext = rule != null && inContext(detector, rule, text, at, length);
        if (source.contextRequired() && !inContext) {
            return;
        }
        Likelihood likelihood = source.likelihood();
        if (likelihood.atLeast(Likelihood.LIKELY)
                && detectors.get(detector).apartFromRows()
                && NumberRow.holds(text, at, at + length)) {
            likelihood = Likelihood.POSSIBLE;
        }
        if (rule != null && inContext) {
            likelihood = likelihood.or(rule.raised());
        }
        int order = likelihood.compareTo(chosenLikelihood);
        if (chosenLength == 0 || order > 0 || (order == 0 && length > chosenLength)) {
            chosenPattern = pattern;
            chosenLength = length;
            chosenLikelihood = likelihood;
            chosenInContext = inContext;
        }
    }

    private boolean inContext(int detector, HotwordRule rule, TextWindow text, int at, int length) {
        if (inField(detector)) {
            return true;
        }
        long start = text.base + at;
        long end = start + length;
        hotwords.search(text, start, end + rule.after());
        return hotwords.near(detector, rule, start, end);
    }

    private boolean inField(int detector) {
        return fieldNamed && isNamed(fieldContext, detector);
    }

    /// Whether the name of a field is context for any detector.
    boolean isNamed(int context) {
        return isNamed(context, anyField);
    }

    /// Whether a field, or the one that it stands in, has the bit.
    private boolean isNamed(int context, int bit) {
        return contexts.hasBit(context, bit) || contexts.hasBit(contexts.parent(context), bit);
    }
}
