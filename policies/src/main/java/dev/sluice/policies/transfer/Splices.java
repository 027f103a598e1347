package dev.sluice.policies.transfer;

import dev.sluice.policies.RuleState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes splices of edits that may overlap.
///
/// Overlapping edits become one splice over their union: the winner's replacement stands at its own
/// stretch, and what is left of the union is masked if the winner is a mask, else dropped. So no
/// byte of any of the findings stays.
final class Splices {

    /// Masked bytes around a winner beyond this are dropped.
    private static final int MOST_STARS = 4096;

    private Splices() {}

    /// The edits that take effect: of each finding those of the first rule that acts.
    ///
    /// @param edits as they were added: those of one finding together, the rule that leaves least
    ///   first
    static List<Edit> acting(List<Edit> edits) {
        List<Edit> acting = new ArrayList<>(edits.size());
        long finding = -1;
        RuleState chosen = null;
        for (Edit edit : edits) {
            if (edit.finding() != finding) {
                finding = edit.finding();
                chosen = null;
            }
            if (chosen == null && edit.rule().acts()) {
                chosen = edit.rule();
            }
            if (chosen != null && edit.rule() == chosen) {
                acting.add(edit);
            }
        }
        return acting;
    }

    /// Where the union that reaches across `offset` begins, or `offset` if none does.
    ///
    /// @param edits sorted by place
    static long floor(List<Edit> edits, long offset) {
        long start = offset;
        long end = -1;
        for (int i = 0; i < edits.size() && edits.get(i).start() < offset; i++) {
            Edit edit = edits.get(i);
            if (edit.isInsertion()) {
                continue;
            }
            if (edit.start() >= end) {
                start = edit.start();
            }
            end = Math.max(end, edit.end());
        }
        return end > offset ? start : offset;
    }

    /// @param edits sorted by place
    static List<Splice> of(List<Edit> edits) {
        List<Splice> splices = new ArrayList<>(edits.size());
        int at = 0;
        while (at < edits.size()) {
            int past = edits.get(at).isInsertion() ? insertions(edits, at) : union(edits, at);
            if (edits.get(at).isInsertion()) {
                insert(edits.subList(at, past), splices);
            } else {
                splices.add(splice(edits.subList(at, past)));
            }
            at = past;
        }
        return splices;
    }

    private static int insertions(List<Edit> edits, int at) {
        int past = at + 1;
        while (past < edits.size()
                && edits.get(past).isInsertion()
                && edits.get(past).start() == edits.get(at).start()) {
            past++;
        }
        return past;
    }

    private static int union(List<Edit> edits, int at) {
        long end = edits.get(at).end();
        int past = at + 1;
        while (past < edits.size() && edits.get(past).start() < end) {
            end = Math.max(end, edits.get(past).end());
            past++;
        }
        return past;
    }

    /// Equal insertions at one place count once.
    private static void insert(List<Edit> same, List<Splice> splices) {
        for (int i = 0; i < same.size(); i++) {
            Edit edit = same.get(i);
            boolean again = false;
            for (int j = 0; j < i; j++) {
                again |= Arrays.equals(same.get(j).replacement(), edit.replacement());
            }
            if (!again) {
                splices.add(new Splice(edit.start(), edit.start(), edit.replacement()));
            }
        }
    }

    private static Splice splice(List<Edit> union) {
        Edit winner = null;
        long end = 0;
        for (Edit edit : union) {
            end = Math.max(end, edit.end());
            winner = better(winner, edit);
        }
        if (winner == null) {
            throw new IllegalStateException("a union without an edit");
        }
        long start = union.getFirst().start();
        if (!winner.masks() || (winner.start() == start && winner.end() == end)) {
            return new Splice(start, end, winner.replacement());
        }
        int before = (int) Math.min(winner.start() - start, MOST_STARS);
        int after = (int) Math.min(end - winner.end(), MOST_STARS);
        byte[] stars = new byte[before + winner.replacement().length + after];
        Arrays.fill(stars, (byte) '*');
        System.arraycopy(winner.replacement(), 0, stars, before, winner.replacement().length);
        return new Splice(start, end, stars);
    }

    private static @Nullable Edit better(@Nullable Edit winner, Edit edit) {
        if (edit.isInsertion()) {
            return winner;
        }
        return winner == null || Edit.LEAVES_LEAST.compare(edit, winner) < 0 ? edit : winner;
    }
}
