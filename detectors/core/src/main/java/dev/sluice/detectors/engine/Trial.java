package dev.sluice.detectors.engine;

import com.google.re2j.Pattern;
import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.ExclusionRule;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.Validator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What detectors make of one short text, with the reason for each finding and each near miss: for
/// `sluice detectors try` and for whoever writes a detector.
///
/// Every answer comes from the engine itself, asked with one condition of a detector changed at a
/// time: no second reading of boundaries or hotwords can drift away from the first. That makes it
/// slow (it compiles detectors), so it is never on a scan path. Outcomes hold places, no text.
public final class Trial {

    /// One finding, or one place that only looked like it.
    public sealed interface Outcome {
        Detector detector();

        DetectorPattern pattern();

        /// Bytes of the text in UTF-8, half-open.
        int start();

        int end();
    }

    /// @param hotwords that stand near it or in the field's name, in the order of the detector
    public record Found(
            Detector detector,
            DetectorPattern pattern,
            int start,
            int end,
            Likelihood likelihood,
            List<String> hotwords)
            implements Outcome {}

    public record Missed(
            Detector detector, DetectorPattern pattern, int start, int end, Reason reason)
            implements Outcome {}

    /// Why a shape was not found.
    public sealed interface Reason {
        /// What stands beside it may not: it is part of something longer.
        record Touched() implements Reason {}

        /// An exclusion matched it.
        record Excluded(String why) implements Reason {}

        /// The validator of that name refused it.
        record CheckFailed(String validator) implements Reason {}

        /// No hotword within so many bytes before and after it, nor in the field's name.
        record OutOfContext(int before, int after) implements Reason {}
    }

    private record Shape(Detector detector, DetectorPattern pattern) {}

    private final byte[] text;
    private final @Nullable String field;

    private Trial(String text, @Nullable String field) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
        this.field = field;
    }

    /// The findings and near misses of a text, in the order of their starts and of the detectors.
    ///
    /// @param field name of the field that the text stands in, or null
    public static List<Outcome> of(List<Detector> detectors, String text, @Nullable String field) {
        return new Trial(text, field).run(detectors);
    }

    private List<Outcome> run(List<Detector> detectors) {
        List<Outcome> outcomes = new ArrayList<>();
        scan(detectors, match -> outcomes.add(found(match)));
        outcomes.replaceAll(outcome -> withHotwords((Found) outcome));
        outcomes.addAll(missed(detectors, List.copyOf(outcomes)));
        outcomes.sort(Comparator.comparingInt(Outcome::start));
        return outcomes.stream().filter(o -> !isPiece(o, outcomes)).toList();
    }

    /// Whether it is a part of something longer that has an outcome of its own: no news.
    private static boolean isPiece(Outcome outcome, List<Outcome> all) {
        return outcome instanceof Missed missed
                && missed.reason() instanceof Reason.Touched
                && all.stream().anyMatch(o -> contains(o, missed));
    }

    private static boolean contains(Outcome longer, Missed piece) {
        return longer.start() <= piece.start()
                && piece.end() <= longer.end()
                && longer.end() - longer.start() > piece.end() - piece.start();
    }

    private static Found found(Match match) {
        // A context that is still to be named is marked by the empty word.
        return new Found(
                match.detector(),
                match.pattern(),
                (int) match.viewStart(),
                (int) match.viewEnd(),
                match.likelihood(),
                match.inContext() ? List.of("") : List.of());
    }

    private Found withHotwords(Found found) {
        HotwordRule rule = found.detector().hotwords();
        if (rule == null || found.hotwords().isEmpty()) {
            return found;
        }
        IdentityHashMap<Detector, String> wordOf = new IdentityHashMap<>();
        List<Detector> single = new ArrayList<>();
        for (String word : rule.words()) {
            Detector.Builder copy = like(found.detector(), found.detector().boundary());
            found.detector().patterns().forEach(copy::pattern);
            found.detector().terms().forEach(copy::terms);
            found.detector().exclusions().forEach(copy::exclusion);
            Detector only =
                    copy.hotwords(
                                    new HotwordRule(
                                            List.of(word),
                                            rule.before(),
                                            rule.after(),
                                            rule.raised()))
                            .build();
            single.add(only);
            wordOf.put(only, word);
        }
        List<String> words = new ArrayList<>();
        scan(
                single,
                match -> {
                    if (match.inContext() && match.viewStart() == found.start()) {
                        words.add(wordOf.get(match.detector()));
                    }
                });
        return new Found(
                found.detector(),
                found.pattern(),
                found.start(),
                found.end(),
                found.likelihood(),
                words);
    }

    /// Each shape without its conditions, where the detector found nothing.
    private List<Outcome> missed(List<Detector> detectors, List<Outcome> found) {
        IdentityHashMap<Detector, Shape> shapes = new IdentityHashMap<>();
        List<Detector> inOrder = new ArrayList<>();
        for (Detector detector : detectors) {
            for (DetectorPattern pattern : detector.patterns()) {
                Detector bare = like(detector, Boundary.NONE).pattern(bare(pattern)).build();
                shapes.put(bare, new Shape(detector, pattern));
                inOrder.add(bare);
            }
        }
        List<Outcome> missed = new ArrayList<>();
        scan(
                inOrder,
                match -> {
                    Shape shape = Objects.requireNonNull(shapes.get(match.detector()));
                    int start = (int) match.viewStart();
                    int end = (int) match.viewEnd();
                    if (isNew(shape.detector(), start, end, found)
                            && isNew(shape.detector(), start, end, missed)) {
                        Reason reason = reason(shape, start, end);
                        missed.add(
                                new Missed(shape.detector(), shape.pattern(), start, end, reason));
                    }
                });
        return missed;
    }

    private static boolean isNew(Detector detector, int start, int end, List<Outcome> known) {
        return known.stream()
                .noneMatch(o -> o.detector() == detector && o.start() < end && start < o.end());
    }

    private Reason reason(Shape shape, int start, int end) {
        Detector detector = shape.detector();
        DetectorPattern pattern = shape.pattern();
        Detector bounded = like(detector, detector.boundary()).pattern(bare(pattern)).build();
        boolean[] stands = new boolean[1];
        scan(List.of(bounded), match -> stands[0] |= match.viewStart() == start);
        if (!stands[0]) {
            return new Reason.Touched();
        }
        String value = new String(text, start, end - start, StandardCharsets.UTF_8);
        for (ExclusionRule rule : detector.exclusions()) {
            if (Pattern.matches(rule.regex(), value)) {
                return new Reason.Excluded(rule.reason());
            }
        }
        Validator validator = pattern.validator();
        HotwordRule rule = detector.hotwords();
        if (validator != null && !validator.accepts(text, start, end)) {
            return new Reason.CheckFailed(String.valueOf(pattern.validatorName()));
        }
        return rule == null
                ? new Reason.Touched()
                : new Reason.OutOfContext(rule.before(), rule.after());
    }

    private static Detector.Builder like(Detector detector, Boundary boundary) {
        return Detector.of(detector.infoType(), detector.category())
                .boundary(boundary)
                .apartFromRows(detector.apartFromRows())
                .maxLength(detector.maxLength());
    }

    private static DetectorPattern bare(DetectorPattern pattern) {
        return new DetectorPattern(
                pattern.lead(), pattern.regex(), pattern.likelihood(), null, null, false);
    }

    private void scan(List<Detector> detectors, FindingSink sink) {
        Scanner scanner = Engine.compile(detectors);
        FieldContexts contexts = new FieldContexts(scanner.fieldHotwords());
        int context = FieldContexts.ROOT;
        if (field != null) {
            byte[] name = field.getBytes(StandardCharsets.UTF_8);
            context = contexts.child(FieldContexts.ROOT, name, 0, name.length);
        }
        Batch batch = new Batch();
        batch.begin(text, 0, text.length, 0);
        batch.unit(0, text.length, context);
        Scan scan = scanner.newScan(contexts);
        scan.feed(batch, sink);
        scan.end(sink);
    }
}
