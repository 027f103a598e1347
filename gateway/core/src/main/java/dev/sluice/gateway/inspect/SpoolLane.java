package dev.sluice.gateway.inspect;

import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One spooled body as its event loop sees it: it hands records to the spool's threads, one task at
/// a time, and tells its owner when one has ended. Belongs to one event loop.
final class SpoolLane {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolLane.class);
    private static final String STALL = "timeouts.spoolStall";
    private static final int NONE = -1;

    private final Spool spool;
    private final EventExecutor loop;
    private final Runnable moved;
    private final SpoolFile file;
    private final Deque<byte[]> unwritten = new ArrayDeque<>();
    private @Nullable Future<?> stall;
    private byte @Nullable [] kept;
    private int keptRecord = NONE;
    private int wanted = NONE;
    private int records;
    private @Nullable ContentException failure;
    private boolean busy;
    private boolean closed;

    /// Work on the file.
    private interface Work {
        void run() throws IOException, GeneralSecurityException;
    }

    /// @param moved called on the loop whenever something was written, read or failed; not after
    ///   [#close]
    SpoolLane(Spool spool, EventExecutor loop, Runnable moved) {
        this.spool = spool;
        this.loop = loop;
        this.moved = moved;
        this.file = new SpoolFile(spool);
    }

    /// Records handed over, written or not.
    int records() {
        return records;
    }

    /// Records that are not written yet.
    int unwritten() {
        return unwritten.size();
    }

    /// Why nothing can be read back, or null.
    @Nullable ContentException failure() {
        return failure;
    }

    /// @param record owned
    void add(byte[] record) {
        unwritten.add(record);
        spool.waiting(1);
        records++;
        next();
    }

    /// The record if it is at hand; if not, it is fetched and [#moved] is called.
    byte @Nullable [] get(int record) {
        if (record == keptRecord) {
            return kept;
        }
        wanted = record;
        next();
        return null;
    }

    /// Frees the room once the task in work has ended.
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        stopWatch();
        spool.waiting(-unwritten.size());
        unwritten.clear();
        if (!busy) {
            if (kept != null) {
                spool.giveBack(kept);
            }
            free();
        }
        kept = null;
        keptRecord = NONE;
    }

    private void next() {
        if (busy || failure != null) {
            return;
        }
        byte[] record = unwritten.peek();
        if (record != null) {
            run(() -> file.seal(record), this::written);
        } else if (wanted != NONE) {
            int fetched = wanted;
            byte[] into = kept == null ? spool.record() : kept;
            keptRecord = NONE;
            kept = into;
            run(() -> file.load(fetched, into), () -> fetched(fetched));
        }
    }

    private void run(Work work, Runnable then) {
        busy = true;
        stall = loop.schedule(this::stalled, spool.stall().toNanos(), TimeUnit.NANOSECONDS);
        try {
            spool.execute(() -> {
                Exception thrown = null;
                try {
                    work.run();
                } catch (IOException | GeneralSecurityException | RuntimeException e) {
                    thrown = e;
                }
                report(thrown, then);
            });
        } catch (RejectedExecutionException e) {
            busy = false;
            stopWatch();
            fail(unusable(e));
        }
    }

    /// Back to the loop, if it still runs.
    private void report(@Nullable Exception thrown, Runnable then) {
        try {
            loop.execute(() -> ended(thrown, then));
        } catch (RejectedExecutionException _) {
            LOG.debug("the gateway ended while the spool was at work");
        }
    }

    private void ended(@Nullable Exception thrown, Runnable then) {
        busy = false;
        if (closed) {
            free();
            return;
        }
        stopWatch();
        if (thrown == null) {
            then.run();
        } else {
            fail(unusable(thrown));
        }
        next();
        moved.run();
    }

    private void written() {
        spool.waiting(-1);
        spool.giveBack(unwritten.remove());
    }

    private void fetched(int record) {
        keptRecord = record;
        wanted = wanted == record ? NONE : wanted;
    }

    private void stalled() {
        fail(ContentException.timeout(STALL, "the spool did not answer in time"));
        moved.run();
    }

    /// The disk's own message may name a path: it goes no further.
    private static ContentException unusable(Exception thrown) {
        LOG.error("the spool cannot be used: {}", thrown.getClass().getName());
        return new ContentException(Uninspectable.INTERNAL_ERROR, "the spool cannot be used");
    }

    private void fail(ContentException why) {
        if (failure == null) {
            failure = why;
        }
    }

    private void stopWatch() {
        if (stall != null) {
            stall.cancel(false);
            stall = null;
        }
    }

    /// A file has no name: if this fails, it goes with the process.
    private void free() {
        try {
            spool.execute(() -> {
                try {
                    file.close();
                } catch (IOException e) {
                    LOG.warn("a spooled body did not close: {}", e.getClass().getName());
                }
            });
        } catch (RejectedExecutionException _) {
            LOG.debug("the gateway ended before a spooled body closed");
        }
    }
}
