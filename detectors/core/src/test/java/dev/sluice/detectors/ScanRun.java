package dev.sluice.detectors;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Feeds one unit to a scan, cut in pieces, and collects what is found. The bytes around each piece
/// are poison: text that would make or break findings if it were read.
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

    private final Scanner scanner;
    private final FieldContexts contexts;
    private final Scan scan;
    private final Batch batch = new Batch();
    private final int poison;

    ScanRun(Scanner scanner, int poison) {
        this.scanner = scanner;
        this.contexts = new FieldContexts(scanner.fieldHotwords());
        this.scan = scanner.newScan(contexts);
        this.poison = poison % POISON.length;
    }

    Scanner scanner() {
        return scanner;
    }

    Scan scan() {
        return scan;
    }

    /// The whole text as one unit in one batch.
    List<Found> whole(String text, String field) {
        return pieces(List.of(text.getBytes(StandardCharsets.UTF_8)), field);
    }

    /// One unit in pieces; checks that each finding is decided once and never below what was said
    /// to be decided.
    List<Found> pieces(List<byte[]> pieces, String field) {
        List<Found> found = new ArrayList<>();
        contexts.reset();
        scan.reset();
        byte[] name = field.getBytes(StandardCharsets.UTF_8);
        int context =
                field.isEmpty()
                        ? FieldContexts.ROOT
                        : contexts.child(FieldContexts.ROOT, name, 0, name.length);
        long offset = 0;
        long[] decided = {0};
        FindingSink sink =
                match -> {
                    if (match.viewStart() < decided[0]) {
                        throw new AssertionError("found below decidedBefore");
                    }
                    found.add(Found.of(match));
                };
        for (int i = 0; i < pieces.size(); i++) {
            byte[] piece = pieces.get(i);
            byte[] around = POISON[(poison + i) % POISON.length];
            byte[] lent = new byte[around.length * 2 + piece.length];
            System.arraycopy(around, 0, lent, 0, around.length);
            System.arraycopy(piece, 0, lent, around.length, piece.length);
            System.arraycopy(around, 0, lent, around.length + piece.length, around.length);
            batch.begin(lent, around.length, around.length + piece.length, offset);
            batch.unit(around.length, around.length + piece.length, context);
            if (i > 0) {
                batch.continueFirst();
            }
            if (i + 1 < pieces.size()) {
                batch.leaveLastOpen();
            }
            scan.feed(batch, sink);
            Arrays.fill(lent, (byte) 'x');
            if (scan.decidedBefore() < decided[0]) {
                throw new AssertionError("decidedBefore went back");
            }
            decided[0] = scan.decidedBefore();
            offset += piece.length;
        }
        scan.end(sink);
        if (scan.decidedBefore() != offset) {
            throw new AssertionError("not all decided at the end");
        }
        return found;
    }
}
