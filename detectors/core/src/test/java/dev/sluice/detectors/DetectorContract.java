package dev.sluice.detectors;

import com.sun.management.ThreadMXBean;
import dev.sluice.detectors.ScanRun.Found;
import dev.sluice.detectors.ScanRun.Unit;
import dev.sluice.testing.Seeded;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/// What every detector must keep, over any scanner and any list of detectors. Each check throws an
/// [AssertionError] that names the detector; none of them looks at a clock.
final class DetectorContract {

    private static final List<String> HOSTILE =
            List.of(
                    "1",
                    "1 ",
                    "1-",
                    "1.",
                    "a",
                    "a ",
                    "a.",
                    "a@",
                    "a@a.",
                    "+1",
                    "AKIA",
                    "eyJ",
                    "::",
                    "0:",
                    "https://",
                    "-----BEGIN ",
                    "Zm9v",
                    "é",
                    "4-4-4-4-",
                    "4111 ",
                    "password=");

    /// Twice the longest match: a shorter text may be one undecided match from end to end, and
    /// tells nothing of the work for the next byte.
    private static final int LENGTH = 8192;

    /// Runs within which table code has to be warm.
    static final int WARM_RUNS = 20;

    /// Vector code allocates until it is compiled: it takes more runs.
    static final int VECTOR_WARM_RUNS = 200_000;

    private final Scanner scanner;
    private final ScanRun run;
    private final List<DetectorCase> cases;
    private int checked;

    DetectorContract(Scanner scanner, List<DetectorCase> cases) {
        this.scanner = scanner;
        this.run = new ScanRun(scanner);
        this.cases = List.copyOf(cases);
    }

    /// Texts checked so far, all cuts of one text together being one.
    int checked() {
        return checked;
    }

    /// Examples are found with exactly their values, counter-examples are not.
    DetectorContract examples() {
        for (DetectorCase one : cases) {
            String id = one.detector().infoType().id();
            for (DetectorCase.Example example : one.found()) {
                List<Found> found = found(one, example.text(), example.field());
                List<String> values = found.stream().map(Found::text).toList();
                require(values.equals(example.values()), id, "found " + values + " in " + example);
                require(
                        found.stream().allMatch(f -> f.likelihood().atLeast(example.least())),
                        id,
                        "not likely enough: " + found);
                checked++;
            }
            for (DetectorCase.Counter counter : one.notFound()) {
                List<Found> found = found(one, counter.text(), counter.field());
                require(
                        found.stream().noneMatch(f -> f.likelihood().atLeast(counter.below())),
                        id,
                        "false finding: " + found);
                checked++;
            }
        }
        return this;
    }

    private List<Found> found(DetectorCase one, String text, String field) {
        return run.units(List.of(new Unit(text, field)), "").cutAt().stream()
                .filter(f -> f.infoType().equals(one.detector().infoType().id()))
                .toList();
    }

    /// The same findings for every cut in two, for one byte at a time, and for many units in seeded
    /// pieces.
    DetectorContract cuts(int seeds) {
        List<Unit> all = new ArrayList<>();
        for (DetectorCase one : cases) {
            for (Unit unit : units(one)) {
                run.units(List.of(unit), "");
                List<Found> whole = run.cutAt();
                for (int cut = 1; cut < run.length(); cut++) {
                    same(one, whole, run.cutAt(cut), "cut at " + cut);
                }
                same(one, whole, run.singly(), "one byte at a time");
                checked++;
                all.add(unit);
            }
        }
        Seeded.check(seeds, random -> seededCuts(all, random));
        return this;
    }

    private void seededCuts(List<Unit> all, SplittableRandom random) {
        List<Unit> some = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Unit unit = all.get(random.nextInt(all.size()));
            Unit other = all.get(random.nextInt(all.size()));
            boolean joined = random.nextInt(4) == 0;
            some.add(joined ? new Unit(unit.text() + " " + other.text(), unit.field()) : unit);
        }
        run.units(some, random.nextBoolean() ? "\",\"" : "");
        List<Found> whole = run.cutAt();
        int longest = 1 + random.nextInt(64);
        List<Integer> cuts = new ArrayList<>();
        for (int at = random.nextInt(longest + 1);
                at < run.length();
                at += random.nextInt(longest + 1)) {
            cuts.add(at);
        }
        List<Found> cut = run.cutAt(cuts.stream().mapToInt(Integer::intValue).toArray());
        require(whole.equals(cut), "all detectors", "seeded cuts: " + whole + " became " + cut);
        checked++;
    }

    /// A finding stays what it is when the text changes outside what its detector declares to look
    /// at: its hotwords' window, a row of groups of digits, or the characters that touch it.
    DetectorContract windows() {
        for (DetectorCase one : cases) {
            Detector detector = one.detector();
            for (DetectorCase.Example example : one.found()) {
                String pad = " ".repeat(HotwordRule.MAX_BEFORE + 8);
                byte[] text = (pad + example.text() + pad).getBytes(StandardCharsets.UTF_8);
                for (Found found : found(one, pad + example.text() + pad, example.field())) {
                    byte[] changed = text.clone();
                    int from = (int) found.start() - lookBehind(detector);
                    int to = (int) found.end() + lookAhead(detector);
                    Arrays.fill(changed, 0, Math.max(0, from), (byte) '7');
                    Arrays.fill(changed, Math.min(to, text.length), text.length, (byte) '7');
                    String other = new String(changed, StandardCharsets.UTF_8);
                    require(
                            found(one, other, example.field()).contains(found),
                            detector.infoType().id(),
                            "reads outside its window: " + found);
                }
            }
        }
        return this;
    }

    private static int lookBehind(Detector detector) {
        // A character of UTF-8 has up to four bytes.
        int least = detector.apartFromRows() ? Detector.ROW_REACH : 4;
        HotwordRule hotwords = detector.hotwords();
        int before = hotwords == null ? least : Math.max(least, hotwords.before());
        boolean led = detector.patterns().stream().anyMatch(pattern -> pattern.lead() != null);
        return led ? before + HotwordRule.MAX_BEFORE : before;
    }

    private static int lookAhead(Detector detector) {
        int least = detector.apartFromRows() ? Detector.ROW_REACH : 1;
        HotwordRule hotwords = detector.hotwords();
        return hotwords == null ? least : Math.max(least, hotwords.after());
    }

    /// More text is as much more work, whole or one byte at a time, for texts made of the
    /// detector's own examples and for hostile ones.
    ///
    /// @param perByte most work for a byte
    DetectorContract growth(ToLongFunction<Scan> work, int perByte) {
        for (String piece : HOSTILE) {
            growth("hostile " + piece, piece, work, perByte);
        }
        for (DetectorCase one : cases) {
            String text = one.found().getFirst().text();
            String id = one.detector().infoType().id();
            growth(id, text, work, perByte);
            growth(id, text + " ", work, perByte);
            growth(id, text.substring(0, (text.length() + 1) / 2), work, perByte);
        }
        return this;
    }

    private void growth(String id, String piece, ToLongFunction<Scan> work, int perByte) {
        String half = piece.repeat(1 + LENGTH / 2 / piece.length());
        for (boolean singly : new boolean[] {false, true}) {
            long first = work(half.repeat(2), singly, work);
            long second = work(half.repeat(3), singly, work);
            long third = work(half.repeat(4), singly, work);
            String how = singly ? " one byte at a time" : "";
            // A match that goes on holds back all behind it, which then is done at once: the work
            // for the last bytes is less than for the others, so that only growth compares.
            require(
                    third - second <= (second - first) * 1.1 + LENGTH,
                    id,
                    "work grew from " + first + " by " + second + " to " + third + how);
            int bytes = run.length();
            require(
                    third <= (long) perByte * bytes,
                    id,
                    third + " steps for " + bytes + " bytes" + how);
        }
        checked++;
    }

    private long work(String text, boolean singly, ToLongFunction<Scan> work) {
        run.units(List.of(new Unit(text, "")), "");
        long before = work.applyAsLong(run.scan());
        if (singly) {
            run.singly();
        } else {
            run.cutAt();
        }
        return work.applyAsLong(run.scan()) - before;
    }

    /// A warm scan allocates nothing.
    ///
    /// @param warmRuns within which it has to be warm
    DetectorContract allocation(int warmRuns) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] count = {0};
        FindingSink sink = match -> count[0] += match.textTo() - match.textFrom();
        for (DetectorCase one : cases) {
            run.units(units(one), "\n");
            long least = Long.MAX_VALUE;
            for (int i = 0; i < warmRuns && least > 0; i++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                run.bare(sink);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            String id = one.detector().infoType().id();
            require(least == 0, id, "allocates " + least + " bytes in a warm scan");
        }
        require(count[0] > 0, "all detectors", "nothing was found");
        return this;
    }

    Scanner scanner() {
        return scanner;
    }

    private static List<Unit> units(DetectorCase one) {
        List<Unit> units = new ArrayList<>();
        one.found().forEach(e -> units.add(new Unit(e.text(), e.field())));
        one.notFound().forEach(c -> units.add(new Unit(c.text(), c.field())));
        return units;
    }

    private static void same(DetectorCase one, List<Found> whole, List<Found> cut, String how) {
        require(
                whole.equals(cut),
                one.detector().infoType().id(),
                how + ": " + whole + " became " + cut);
    }

    private static void require(boolean holds, String detector, String otherwise) {
        if (!holds) {
            throw new AssertionError(detector + ": " + otherwise);
        }
    }
}
