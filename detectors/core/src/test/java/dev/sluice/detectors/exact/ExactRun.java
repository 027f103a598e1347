package dev.sluice.detectors.exact;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FieldHotwords;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.RecordMark;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Feeds text to a scanner, cut in any way. In the text `¶` is a row's end, `‹` and `›` are an
/// element's start and end, `|` parts two units.
final class ExactRun {

    private static final FieldContexts CONTEXTS = new FieldContexts(FieldHotwords.NONE);

    /// A finding with its text.
    record Found(String infoType, long start, long end, long unit, String text) {}

    private final Scan scan;
    private final Batch batch = new Batch();
    private byte[] text = {};
    private final List<Integer> markPlaces = new ArrayList<>();
    private final List<RecordMark> markKinds = new ArrayList<>();

    ExactRun(Scanner scanner) {
        this.scan = scanner.newScan(CONTEXTS);
    }

    static Detector detector(
            String infoType, ExactIndex index, String primary, int atLeast, String... columns) {
        int mask = 0;
        for (String column : columns) {
            mask |= 1 << index.header().column(column);
        }
        return Detector.of(new InfoType(infoType), Category.CUSTOM)
                .lookup(new RowLookup(index, index.header().column(primary), mask, atLeast))
                .build();
    }

    ExactRun text(String marked) {
        markPlaces.clear();
        markKinds.clear();
        StringBuilder plain = new StringBuilder();
        int bytes = 0;
        for (int point : marked.codePoints().toArray()) {
            String shown = Character.toString(point);
            switch (point) {
                case '¶' -> {
                    mark(bytes, RecordMark.DOCUMENT);
                    shown = "\n";
                }
                case '‹' -> {
                    mark(bytes, RecordMark.ELEMENT);
                    shown = "{";
                }
                case '›' -> {
                    mark(bytes + 1, RecordMark.REST);
                    shown = "}";
                }
                default -> {
                    // Text.
                }
            }
            plain.append(shown);
            bytes += shown.getBytes(StandardCharsets.UTF_8).length;
        }
        text = plain.toString().getBytes(StandardCharsets.UTF_8);
        return this;
    }

    private void mark(int place, RecordMark kind) {
        markPlaces.add(place);
        markKinds.add(kind);
    }

    int length() {
        return text.length;
    }

    /// All at once, without a copy.
    void bare(FindingSink sink) {
        scan.reset();
        piece(text, 0, text.length, 0, sink);
        scan.end(sink);
    }

    /// The texts of the findings.
    List<String> found() {
        return cutAt().stream().map(Found::text).toList();
    }

    /// Cut at the offsets, ascending.
    List<Found> cutAt(int... cuts) {
        List<Found> found = new ArrayList<>();
        cutWith(match -> found.add(take(match)), cuts);
        return found;
    }

    /// Cut at the offsets, ascending; no finding may begin where all was decided before.
    void cutWith(FindingSink sink, int... cuts) {
        scan.reset();
        int from = 0;
        for (int i = 0; i <= cuts.length; i++) {
            int to = i == cuts.length ? text.length : cuts[i];
            byte[] lent = new byte[to - from + 40];
            Arrays.fill(lent, (byte) 'x');
            System.arraycopy(text, from, lent, 20, to - from);
            long decided = scan.decidedBefore();
            piece(lent, from, to, 20 - from, match -> checked(match, decided, sink));
            Arrays.fill(lent, (byte) 'y');
            if (scan.decidedBefore() < decided) {
                throw new AssertionError("decidedBefore went back");
            }
            from = to;
        }
        long decided = scan.decidedBefore();
        scan.end(match -> checked(match, decided, sink));
        if (scan.decidedBefore() != text.length) {
            throw new AssertionError("not all decided at the end");
        }
    }

    private static void checked(Match match, long decided, FindingSink sink) {
        if (match.viewStart() < decided) {
            throw new AssertionError("found below decidedBefore");
        }
        sink.found(match);
    }

    /// Offsets to cut at, ascending.
    static int[] cuts(int length, SplittableRandom random) {
        int longest = 1 + random.nextInt(300);
        List<Integer> cuts = new ArrayList<>();
        for (int at = random.nextInt(longest); at < length; at += random.nextInt(longest + 1)) {
            cuts.add(at);
            if (cuts.size() > length) {
                break;
            }
        }
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }

    private Found take(Match match) {
        byte[] value = Arrays.copyOfRange(match.text(), match.textFrom(), match.textTo());
        if (!Arrays.equals(
                value, Arrays.copyOfRange(text, (int) match.viewStart(), (int) match.viewEnd()))) {
            throw new AssertionError("the text is not that of the place");
        }
        return new Found(
                match.detector().infoType().id(),
                match.viewStart(),
                match.viewEnd(),
                match.unit(),
                new String(value, StandardCharsets.UTF_8));
    }

    private void piece(byte[] lent, int from, int to, int shift, FindingSink sink) {
        batch.begin(lent, from + shift, to + shift, from);
        int start = 0;
        while (start <= text.length) {
            int end = start;
            while (end < text.length && text[end] != '|') {
                end++;
            }
            unit(start, end, from, to, shift);
            start = end + 1;
        }
        for (int i = 0; i < markPlaces.size(); i++) {
            int place = markPlaces.get(i);
            if (place >= from && (place < to || (to == text.length && place == to))) {
                batch.mark(place + shift, markKinds.get(i));
            }
        }
        scan.feed(batch, sink);
    }

    private void unit(int start, int end, int from, int to, int shift) {
        boolean closesHere = start <= from && end == from && from > 0;
        if (start >= to || (end <= from && !closesHere)) {
            return;
        }
        if (start < from) {
            batch.continueFirst();
        }
        batch.unit(Math.max(start, from) + shift, Math.min(end, to) + shift, FieldContexts.ROOT);
        if (end > to || (end == to && to < text.length)) {
            batch.leaveLastOpen();
        }
    }
}
