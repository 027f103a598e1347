package dev.sluice.gateway.audit;

import dev.sluice.gateway.audit.LedgerQueue.Entry;
import dev.sluice.gateway.audit.LedgerWriter.ForceFailedException;
import dev.sluice.gateway.config.AuditConfig.CleanTransfers;
import dev.sluice.policies.Direction;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A [Ledger] in files: one writer thread, group commit.
///
/// The thread takes everything that waits, writes it, forces once, tells everybody; what arrived
/// meanwhile is the next batch. When the disk takes no more, nobody is told yes, the ledger is not
/// [#writable], and writing is tried again every second. When forcing fails, nobody is told yes and
/// `onFatal` is called: the process has to end, for the disk no longer says what it holds.
public final class FileLedger implements Ledger, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileLedger.class);
    private static final long TALLY_NANOS = Duration.ofSeconds(5).toNanos();
    private static final long CHECKPOINT_NANOS = Duration.ofSeconds(60).toNanos();
    private static final long RETRY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int BATCH_BYTES = 4 << 20;
    private static final int PROBE_BYTES = 64 << 10;

    private final LedgerSettings settings;
    private final LedgerFiles files;
    private final LedgerWriter writer;
    private final LedgerClock clock;
    private final Consumer<Throwable> onFatal;
    private final LedgerQueue queue;
    private final Tallies tallies;
    private final Refusals refusals;
    private final Thread thread;
    private final UnwrittenEntries unwritten;
    private volatile State state = State.OPEN;
    private volatile Progress progress;
    private volatile boolean tallyWanted;
    private @Nullable Instant diskOutSince;
    private long tallyDue;
    private long checkpointDue;
    private long retryDue;

    private enum State {
        OPEN,
        DISK_OUT,
        FAILED,
        CLOSED
    }

    /// What is on disk; one object so that readers see figures that belong together.
    private record Progress(long written, long forces, long nanos, long lastSeq, int exposed) {}

    private FileLedger(
            LedgerFiles files,
            LedgerWriter writer,
            LedgerSettings settings,
            LedgerClock clock,
            Consumer<Throwable> onFatal) {
        this.files = files;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
        this.onFatal = onFatal;
        this.queue = new LedgerQueue(settings.queueEvents());
        this.tallies = new Tallies(clock.wall().instant());
        this.refusals = new Refusals(settings.audit().onFull());
        this.unwritten = new UnwrittenEntries(refusals, tallies, settings.queueEvents());
        this.progress = new Progress(0, writer.forces(), 0, writer.lastSeq(), writer.exposed());
        this.thread = Thread.ofPlatform().name("sluice-ledger").daemon().unstarted(this::run);
        long now = clock.nanos().getAsLong();
        this.tallyDue = now + TALLY_NANOS;
        this.checkpointDue = now + CHECKPOINT_NANOS;
    }

    /// Opens a ledger; it writes after [#start].
    ///
    /// @param files owned by the ledger from here on
    /// @param onFatal called once on the ledger's thread when forcing failed; it should halt the
    ///   process with exit code 4
    /// @throws LedgerException if the ledger is damaged; `files` is closed then
    public static FileLedger open(
            LedgerFiles files,
            LedgerSettings settings,
            LedgerSigner signer,
            LedgerClock clock,
            Consumer<Throwable> onFatal)
            throws IOException {
        try {
            LedgerWriter writer =
                    LedgerWriter.open(files, settings, signer, clock.wall().instant());
            return new FileLedger(files, writer, settings, clock, onFatal);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    /// Starts the writer thread. Called once.
    public void start() {
        thread.start();
    }

    @Override
    public void append(AuditEvent event, Durable then) {
        switch (state) {
            case OPEN -> {
                if (queue.offer(new Entry(new LedgerLine.Event(event), then))) {
                    return;
                }
                if (queue.isClosed()) {
                    refusals.refuse(then);
                } else {
                    refusals.queueWasFull();
                    refusals.answer(then);
                }
            }
            case DISK_OUT -> refusals.answer(then);
            case FAILED, CLOSED -> refusals.refuse(then);
        }
    }

    @Override
    public void append(DeliveryNote note) {
        switch (state) {
            case OPEN, DISK_OUT -> {
                if (!queue.offer(new Entry(new LedgerLine.Delivered(note), null))) {
                    refusals.queueWasFull();
                    refusals.lost();
                }
            }
            case FAILED, CLOSED -> refusals.lost();
        }
    }

    @Override
    public void clean(
            String listener, String route, Direction direction, String policyDigest, long bytes) {
        if (settings.audit().cleanTransfers() == CleanTransfers.EACH && state == State.OPEN) {
            Instant now = clock.wall().instant();
            LedgerLine line =
                    new LedgerLine.Clean(now, listener, route, direction, policyDigest, bytes);
            if (queue.offer(new Entry(line, null))) {
                return;
            }
            refusals.queueWasFull();
        }
        tallies.count(listener, route, direction, policyDigest, bytes);
    }

    @Override
    public boolean writable() {
        return switch (state) {
            case OPEN -> refusals.drops() || !queue.isFull();
            case DISK_OUT -> refusals.drops();
            case FAILED, CLOSED -> false;
        };
    }

    /// Records that new policies are in force, behind a tally of the transfers before.
    public void reloaded(String policyDigest) {
        tallyWanted = true;
        LedgerLine line = new LedgerLine.Reload(clock.wall().instant(), policyDigest);
        queue.put(new Entry(line, null));
    }

    /// Records that new keys are in force, and signs with the new one from then on.
    public void rekeyed(LedgerSigner signer, String fingerprintKeyId) {
        Instant now = clock.wall().instant();
        queue.put(
                new Entry(
                        new LedgerLine.Keys(now, signer.keyId(), fingerprintKeyId, signer), null));
    }

    /// What it has done so far.
    public LedgerStatus status() {
        Progress now = progress;
        return new LedgerStatus(
                state == State.OPEN && !queue.isFull(),
                queue.size(),
                settings.queueEvents(),
                now.written(),
                refusals.refused(),
                refusals.dropped(),
                refusals.queueFull(),
                now.forces(),
                now.nanos(),
                now.lastSeq(),
                now.exposed());
    }

    /// Writes what waits, a last tally and a checkpoint, and closes the files. Events that come
    /// later are refused. It waits for the disk.
    @Override
    public void close() throws IOException {
        queue.close();
        if (thread.getState() == Thread.State.NEW) {
            finish();
        } else {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // the caller sees it; the thread still finishes
            }
        }
    }

    private void run() {
        try {
            while (!queue.isClosed() && state != State.FAILED) {
                cycle(queue.take(untilDue()));
            }
            finish();
        } catch (InterruptedException _) {
            finish(); // nobody else interrupts it: as if it were closed
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private long untilDue() {
        long now = clock.nanos().getAsLong();
        long due = Math.min(tallyDue, checkpointDue);
        return state == State.DISK_OUT ? Math.max(0, retryDue - now) : Math.max(0, due - now);
    }

    /// Writes everything that waits now; tests call it in the place of the thread.
    void cycle() {
        cycle(queue.takeAll());
    }

    private void cycle(List<Entry> batch) {
        ArrayDeque<Entry> left = new ArrayDeque<>(batch);
        try {
            if (isReady()) {
                left.addAll(unwritten.takeKept());
                while (!left.isEmpty()) {
                    add(left.removeFirst());
                    if (writer.pendingBytes() >= BATCH_BYTES) {
                        commit();
                    }
                }
                addDue(clock.nanos().getAsLong(), null);
            }
        } catch (ForceFailedException e) {
            fail(e);
        } catch (IOException e) {
            diskOut(e);
        }
        unwritten.addAll(left);
        if (state == State.FAILED) {
            unwritten.lost();
        } else {
            unwritten.notWritten();
        }
    }

    private void add(Entry entry) {
        try {
            writer.add(entry.line());
            unwritten.add(entry);
        } catch (RuntimeException e) {
            LOG.error("an event cannot be written: {}", e.getClass().getName());
            refusals.refuse(entry.then());
        }
    }

    /// While the disk takes nothing, only a try from time to time goes through.
    private boolean isReady() throws IOException {
        if (state == State.OPEN) {
            return true;
        }
        if (state != State.DISK_OUT || clock.nanos().getAsLong() < retryDue) {
            return false;
        }
        writer.requireRoom(PROBE_BYTES);
        addOutage();
        LOG.info("the ledger is written again");
        diskOutSince = null;
        state = State.OPEN;
        return true;
    }

    private void addOutage() throws IOException {
        LedgerLine.Outage line = refusals.take(diskOutSince, clock.wall().instant());
        if (line != null) {
            writer.add(line);
            commit();
            refusals.settle(line);
        }
    }

    /// Adds what is due by time, commits, and says so to whoever waits.
    private void addDue(long tick, @Nullable String stop) throws IOException {
        Instant now = clock.wall().instant();
        boolean tally = stop != null || tallyWanted || tick >= tallyDue;
        if (tally) {
            addOutage();
            tallyWanted = false;
            tallies.take(now).forEach(writer::add);
        }
        if (stop != null || tick >= checkpointDue) {
            writer.checkpoint(stop == null ? "time" : stop, now);
            checkpointDue = tick + CHECKPOINT_NANOS;
        }
        commit();
        if (tally) {
            tallies.settle(now);
            tallyDue = tick + TALLY_NANOS;
        }
    }

    private void commit() throws IOException {
        long before = clock.nanos().getAsLong();
        writer.flush(clock.wall().instant());
        Progress then = progress;
        progress =
                new Progress(
                        then.written() + unwritten.events(),
                        writer.forces(),
                        then.nanos() + clock.nanos().getAsLong() - before,
                        writer.lastSeq(),
                        writer.exposed());
        unwritten.written();
    }

    private void diskOut(IOException cause) {
        if (state == State.OPEN) {
            LOG.error("the ledger cannot be written: {}", cause.toString());
            diskOutSince = clock.wall().instant();
            state = State.DISK_OUT;
        }
        retryDue = clock.nanos().getAsLong() + RETRY_NANOS;
    }

    private void fail(Throwable cause) {
        state = State.FAILED;
        queue.close();
        LOG.error("the ledger has failed and the process must end", cause);
        onFatal.accept(cause);
    }

    private void finish() {
        try {
            retryDue = Long.MIN_VALUE;
            cycle();
            if (state == State.OPEN) {
                addDue(clock.nanos().getAsLong(), "shutdown");
            }
        } catch (ForceFailedException e) {
            fail(e);
        } catch (IOException e) {
            LOG.error("the ledger could not be ended: {}", e.toString());
        } finally {
            closeFiles();
        }
    }

    private void closeFiles() {
        if (state != State.FAILED) {
            state = State.CLOSED;
        }
        writer.close();
        try {
            files.close();
        } catch (IOException e) {
            LOG.warn("the ledger's folder did not close: {}", e.toString());
        }
    }
}
