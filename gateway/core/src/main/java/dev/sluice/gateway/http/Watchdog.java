package dev.sluice.gateway.http;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A deadline that moves often and passes seldom: moving it costs one look at the clock, since the
/// task that waits for it is made anew only if it would come too late. Belongs to one event loop.
final class Watchdog {

    private final EventExecutor loop;
    private @Nullable Future<?> task;
    private long taskAt;
    private @Nullable Runnable action;
    private long deadline;

    Watchdog(EventExecutor loop) {
        this.loop = loop;
    }

    /// Runs `action` after that time, unless armed anew or disarmed before.
    void arm(Duration time, Runnable action) {
        this.action = action;
        deadline = System.nanoTime() + time.toNanos();
        if (task != null && taskAt - deadline > 0) {
            task.cancel(false);
            task = null;
        }
        if (task == null) {
            schedule(time.toNanos());
        }
    }

    boolean armed() {
        return action != null;
    }

    void disarm() {
        action = null;
    }

    /// Disarms it for good.
    void close() {
        action = null;
        if (task != null) {
            task.cancel(false);
            task = null;
        }
    }

    private void schedule(long nanos) {
        taskAt = System.nanoTime() + nanos;
        task = loop.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        task = null;
        Runnable due = action;
        if (due == null) {
            return;
        }
        long left = deadline - System.nanoTime();
        if (left > 0) {
            schedule(left);
        } else {
            action = null;
            due.run();
        }
    }
}
