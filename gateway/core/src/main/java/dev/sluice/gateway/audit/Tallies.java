package dev.sluice.gateway.audit;

import dev.sluice.policies.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Counts clean transfers until the next tally. [#count] is for any thread and allocates nothing
/// once its route is known; the rest has one owner.
final class Tallies {
    /// A counter that nothing was added to for that many tallies is taken out: its policies are
    /// gone.
    private static final int IDLE_TALLIES = 12;

    private volatile @Nullable Cell[] table = new Cell[16];
    private List<Cell> retired = List.of();
    private List<Cell> retiring = List.of();
    private int settlements;
    private Instant from;

    Tallies(Instant from) {
        this.from = from;
    }

    void count(
            String listener, String route, Direction direction, String policyDigest, long bytes) {
        Cell cell = find(table, listener, route, direction, policyDigest);
        if (cell == null) {
            cell = add(new Cell(listener, route, direction, policyDigest));
        }
        cell.transfers.increment();
        cell.bytes.add(bytes);
    }

    /// What was counted since the last [#settle], one line for each counter that moved.
    List<LedgerLine.Tally> take(Instant now) {
        List<LedgerLine.Tally> lines = new ArrayList<>();
        for (Cell cell : all()) {
            cell.taken = cell.transfers.sum();
            cell.takenBytes = cell.bytes.sum();
            if (cell.taken != cell.settled) {
                lines.add(cell.line(from, now));
            }
        }
        return lines;
    }

    /// Says that what [#take] gave is on disk; without it the next [#take] gives it again.
    void settle(Instant now) {
        from = now;
        for (Cell cell : all()) {
            cell.idle = cell.taken == cell.settled ? cell.idle + 1 : 0;
            cell.settled = cell.taken;
            cell.settledBytes = cell.takenBytes;
        }
        if (++settlements % IDLE_TALLIES == 0) {
            removeIdle();
        }
    }

    private List<Cell> all() {
        List<Cell> all = cells();
        all.addAll(retiring);
        all.addAll(retired);
        return all;
    }

    private static @Nullable Cell find(
            @Nullable Cell[] in,
            String listener,
            String route,
            Direction direction,
            String digest) {
        int slot = slot(in.length, listener, route, direction, digest);
        for (Cell cell = in[slot]; cell != null; cell = in[slot]) {
            if (cell.is(listener, route, direction, digest)) {
                return cell;
            }
            slot = (slot + 1) & (in.length - 1);
        }
        return null;
    }

    private static int slot(
            int length, String listener, String route, Direction direction, String digest) {
        int hash = listener.hashCode() * 31 + route.hashCode();
        hash = hash * 31 + (direction == Direction.REQUEST ? 0 : 1);
        hash = (hash * 31 + digest.hashCode()) * 0x9E3779B9;
        return (hash ^ hash >>> 16) & (length - 1);
    }

    private synchronized Cell add(Cell cell) {
        Cell found = find(table, cell.listener, cell.route, cell.direction, cell.policyDigest);
        if (found != null) {
            return found;
        }
        List<Cell> cells = cells();
        cells.add(cell);
        table = tableOf(cells);
        return cell;
    }

    /// A thread may have found a counter just before it is taken out of the table, so it is read
    /// for another while.
    private synchronized void removeIdle() {
        List<Cell> kept = cells();
        List<Cell> idle = kept.stream().filter(cell -> cell.idle > IDLE_TALLIES).toList();
        kept.removeAll(idle);
        table = tableOf(kept);
        retired = retiring;
        retiring = idle;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : table) {
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static @Nullable Cell[] tableOf(List<Cell> cells) {
        int size = 16;
        while (size < cells.size() * 2) {
            size *= 2;
        }
        @Nullable Cell[] made = new Cell[size];
        for (Cell cell : cells) {
            int slot = slot(size, cell.listener, cell.route, cell.direction, cell.policyDigest);
            while (made[slot] != null) {
                slot = (slot + 1) & (size - 1);
            }
            made[slot] = cell;
        }
        return made;
    }

    /// The counter of one route, direction and set of policies. It only grows; what was told
    /// already is remembered beside it.
    private static final class Cell {
        private final String listener;
        private final String route;
        private final Direction direction;
        private final String policyDigest;
        private final LongAdder transfers = new LongAdder();
        private final LongAdder bytes = new LongAdder();
        private long taken;
        private long takenBytes;
        private long settled;
        private long settledBytes;
        private int idle;

        Cell(String listener, String route, Direction direction, String policyDigest) {
            this.listener = listener;
            this.route = route;
            this.direction = direction;
            this.policyDigest = policyDigest;
        }

        boolean is(String aListener, String aRoute, Direction aDirection, String digest) {
            return direction == aDirection
                    && route.equals(aRoute)
                    && listener.equals(aListener)
                    && policyDigest.equals(digest);
        }

        LedgerLine.Tally line(Instant from, Instant to) {
            return new LedgerLine.Tally(
                    from,
                    to,
                    listener,
                    route,
                    direction,
                    policyDigest,
                    taken - settled,
                    takenBytes - settledBytes);
        }
    }
}
