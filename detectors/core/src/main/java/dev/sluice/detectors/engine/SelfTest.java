package dev.sluice.detectors.engine;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A known answer: a text of made-up words in which each way of finding has something to find and
/// something to leave out.
final class SelfTest {

    private static final byte[] TEXT =
            ("A zq_1a2b3c4d of 1234-5678 and x1234-5678; Anna-Maria Lind@ met Bob lind@."
                            + " Badge no. QX771204, and after a long way from any such word QX771205")
                    .getBytes(StandardCharsets.US_ASCII);

    private static final List<String> ANSWER =
            List.of("LETTERS 2-13", "NUMBER 17-26", "NAME 48-59", "CODE 85-93");

    private SelfTest() {}

    /// Runs once in a process: whoever asks meanwhile waits.
    private static final class Once {
        static final @Nullable String WRONG = outcome();

        private static @Nullable String outcome() {
            try {
                return wrong(scanner());
            } catch (RuntimeException e) {
                return e.getClass().getSimpleName() + ": " + e.getMessage();
            }
        }
    }

    /// @throws SelfTestFailure if what is found is not what has to be
    static void pass() {
        String wrong = Once.WRONG;
        if (wrong != null) {
            throw new SelfTestFailure("the engine failed its self-test: " + wrong);
        }
    }

    static Scanner scanner() {
        return Engine.compile(
                List.of(
                        detector("LETTERS", "zq_[a-z0-9]{8}", false),
                        detector("NUMBER", "[0-9]{4}-[0-9]{4}", false),
                        detector("NAME", "[A-Z][a-z]{1,20} [A-Z][a-z]{1,20}@", false),
                        detector("CODE", "[A-Z]{2}[0-9]{6}", true)));
    }

    /// Scans in one piece and byte by byte; null if all is well.
    static @Nullable String wrong(Scanner scanner) {
        List<String> whole = found(scanner, TEXT.length);
        List<String> cut = found(scanner, 1);
        return whole.equals(ANSWER) && cut.equals(ANSWER)
                ? null
                : "it found %s, and %s byte by byte, in place of %s".formatted(whole, cut, ANSWER);
    }

    private static Detector detector(String id, String regex, boolean inContext) {
        return Detector.of(new InfoType(id), Category.CUSTOM)
                .boundary(Boundary.WORD)
                .pattern(new DetectorPattern(regex, Likelihood.LIKELY, null, null, inContext))
                .hotwords(new HotwordRule(List.of("badge"), 20, 0, Likelihood.VERY_LIKELY))
                .build();
    }

    private static List<String> found(Scanner scanner, int piece) {
        List<String> found = new ArrayList<>();
        Scan scan = scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
        Batch batch = new Batch();
        for (int from = 0; from < TEXT.length; from += piece) {
            int to = Math.min(TEXT.length, from + piece);
            batch.begin(TEXT, from, to, from);
            batch.unit(from, to, FieldContexts.ROOT);
            if (from > 0) {
                batch.continueFirst();
            }
            if (to < TEXT.length) {
                batch.leaveLastOpen();
            }
            scan.feed(
                    batch,
                    match ->
                            found.add(
                                    "%s %d-%d"
                                            .formatted(
                                                    match.detector().infoType().id(),
                                                    match.viewStart(),
                                                    match.viewEnd())));
        }
        scan.end(_ -> {});
        return found;
    }
}
