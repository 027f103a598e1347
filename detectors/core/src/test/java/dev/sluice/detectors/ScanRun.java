package dev.sluice.detectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Feeds a text of several units to a scan, cut in any way, and collects what is found.
///
/// The bytes around each piece are poison: text that would make or break findings if it were read;
/// after the call they are overwritten. Each run checks that no finding begins below
/// `decidedBefore`.
final class ScanRun {

    private static final byte[][] POISON = {
        "x".repeat(200).getBytes(StandardCharsets.US_ASCII),
        " 4111111111111111 card iban password 1".getBytes(StandardCharsets.US_ASCII),
    };

    /// What a finding says, with its text.
    record Found(
            String infoType,
            long start,
            long end,
            Likelihood likelihood,
            boolean inContext,
            long unit,
            String text) {

        static Found of(Match match) {
            byte[] text = Arrays.copyOfRange(match.text(), match.textFrom(), match.textTo());
            return new Found(
                    match.detector().infoType().id(),
                    match.viewStart(),
                    match.viewEnd(),
                    match.likelihood(),
                    match.inContext(),
                    match.unit(),
                    new String(text, StandardCharsets.UTF_8));
        }
    }

    /// A unit and the field that it stands in; no field for an empty name.
    record Unit(String text, String field) {}

    private final FieldContexts contexts;
    private final Scan scan;
    private final Batch batch = new Batch();

    private byte[] text = {};
    private int[] starts = {};
    private int[] ends = {};
    private int[] fields = {};
    private int next;
    private boolean open;
    private long decided;

    ScanRun(Scanner scanner) {
        this.contexts = new FieldContexts(scanner.fieldHotwords());
        this.scan = scanner.newScan(contexts);
    }

    Scan scan() {
        return scan;
    }

    /// The units with a gap before each that is no text.
    ScanRun units(List<Unit> units, String gap) {
        contexts.reset();
        StringBuilder all = new StringBuilder();
        starts = new int[units.size()];
        ends = new int[units.size()];
        fields = new int[units.size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            Unit unit = units.get(i);
            all.append(gap).append(unit.text());
            starts[i] = at + length(gap);
            at = starts[i] + length(unit.text());
            ends[i] = at;
            byte[] name = unit.field().getBytes(StandardCharsets.UTF_8);
            fields[i] =
                    name.length == 0
                            ? FieldContexts.ROOT
                            : contexts.child(FieldContexts.ROOT, name, 0, name.length);
        }
        text = all.toString().getBytes(StandardCharsets.UTF_8);
        return this;
    }

    int length() {
        return text.length;
    }

    /// Scans the units cut at the offsets, ascending.
    List<Found> cutAt(int... cuts) {
        List<Found> found = new ArrayList<>();
        cutAt(
                match -> {
                    if (match.viewStart() < decided) {
                        throw new AssertionError("found below decidedBefore");
                    }
                    found.add(Found.of(match));
                },
                cuts);
        return found;
    }

    /// One byte a batch.
    List<Found> singly() {
        int[] cuts = new int[Math.max(0, text.length - 1)];
        Arrays.setAll(cuts, i -> i + 1);
        return cutAt(cuts);
    }

    /// All text in one batch without copying it: allocates nothing once it is warm.
    void bare(FindingSink sink) {
        scan.reset();
        batch.begin(text, 0, text.length, 0);
        for (int i = 0; i < starts.length; i++) {
            batch.unit(starts[i], ends[i], fields[i]);
        }
        scan.feed(batch, sink);
        scan.end(sink);
    }

    private void cutAt(FindingSink sink, int... cuts) {
        scan.reset();
        next = 0;
        open = false;
        decided = 0;
        int from = 0;
        for (int i = 0; i <= cuts.length; i++) {
            int to = i == cuts.length ? text.length : cuts[i];
            piece(from, to, POISON[i % POISON.length], sink);
            from = to;
        }
        scan.end(sink);
        if (scan.decidedBefore() != text.length) {
            throw new AssertionError("not all decided at the end");
        }
    }

    private void piece(int from, int to, byte[] around, FindingSink sink) {
        byte[] lent = new byte[around.length * 2 + to - from];
        System.arraycopy(around, 0, lent, 0, around.length);
        System.arraycopy(text, from, lent, around.length, to - from);
        System.arraycopy(around, 0, lent, around.length + to - from, around.length);
        int shift = around.length - from;
        batch.begin(lent, around.length, around.length + to - from, from);
        boolean continued = open;
        if (continued) {
            batch.continueFirst();
        }
        while (next < starts.length && (continued || starts[next] < to)) {
            int start = Math.max(from, starts[next]);
            batch.unit(start + shift, Math.min(to, ends[next]) + shift, fields[next]);
            // A view cannot always know at a cut that the unit ends just there.
            open = ends[next] > to || (ends[next] == to && to % 2 == 0 && to < text.length);
            continued = false;
            if (open) {
                batch.leaveLastOpen();
                break;
            }
            next++;
        }
        scan.feed(batch, sink);
        Arrays.fill(lent, (byte) 'x');
        if (scan.decidedBefore() < decided) {
            throw new AssertionError("decidedBefore went back");
        }
        decided = scan.decidedBefore();
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
