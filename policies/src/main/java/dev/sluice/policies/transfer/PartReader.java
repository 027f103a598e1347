package dev.sluice.policies.transfer;

import dev.sluice.content.ContentException;
import dev.sluice.content.view.ViewChoice;
import dev.sluice.content.view.ViewKind;
import java.util.List;

/// Reads a part in every way that its receiver may read it. One owner.
///
/// The first bytes are kept until it is known which ways these are. One reading then gets the bytes
/// as they come. Several take turns at fixed offsets, so that the order of their findings, and with
/// it what is known of a transfer that a rule stops, does not depend on how the part was cut; a
/// byte is decided when all of them have decided it.
final class PartReader {

    /// Bytes that one of several readings gets before it is the next one's turn. Findings of one
    /// place are told no further apart than that, which those who count them rely on.
    static final int TURN = 1 << 10;

    private final ViewChoice choice;
    private final Readings readings;
    private final byte[] kept;
    private List<Reading> all = List.of();
    private String viewName;
    private int length;

    /// Makes the readings of one part.
    interface Readings {
        List<Reading> of(List<ViewKind> kinds);
    }

    /// @param kept room for [#TURN] bytes, lent
    PartReader(ViewChoice choice, Readings readings, byte[] kept) {
        this.choice = choice;
        this.readings = readings;
        this.kept = kept;
        this.viewName = choice.label().written();
    }

    void feed(byte[] part, int from, int to) throws ContentException {
        int at = from;
        while (all.isEmpty() && at < to) {
            at += keep(part, at, Math.min(to, at + ViewChoice.MOST - length));
            begin(choice.choose(kept, length, false));
        }
        if (all.size() == 1) {
            turn();
            if (at < to) {
                all.getFirst().feed(part, at, to);
            }
            return;
        }
        while (at < to) {
            at += keep(part, at, Math.min(to, at + TURN - length));
            if (length == TURN) {
                turn();
            }
        }
    }

    /// Ends the part: all of it is decided.
    void end() throws ContentException {
        if (all.isEmpty()) {
            begin(choice.choose(kept, length, true));
        }
        turn();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).end();
        }
    }

    /// Part offset below which every byte is decided.
    long decidedBefore() {
        long floor = all.isEmpty() ? 0 : Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            floor = Math.min(floor, all.get(i).decidedBefore());
        }
        return floor;
    }

    /// Forgets offsets that nothing will ask for again.
    void forget() {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).forget();
        }
    }

    /// Names of the views, the label's last.
    String viewName() {
        return viewName;
    }

    /// Gives what was lent back to its pools.
    void giveBack(Kit kit) {
        for (Reading reading : all) {
            kit.scans.giveBack(reading.state());
        }
        kit.turns.giveBack(kept);
    }

    private void begin(List<ViewKind> kinds) {
        if (kinds.isEmpty()) {
            return;
        }
        all = readings.of(kinds);
        viewName =
                kinds.size() == 1
                        ? kinds.getFirst().written()
                        : kinds.getFirst().written() + "+" + kinds.getLast().written();
    }

    private int keep(byte[] part, int from, int to) {
        System.arraycopy(part, from, kept, length, to - from);
        length += to - from;
        return to - from;
    }

    private void turn() throws ContentException {
        int until = length;
        length = 0;
        for (int i = 0; i < all.size() && until > 0; i++) {
            all.get(i).feed(kept, 0, until);
        }
    }
}
