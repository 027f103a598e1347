package dev.sluice.gateway.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A progress bar on a terminal's standard error; nothing elsewhere.
final class Progress {

    private static final int WIDTH = 30;
    private static final long PERIOD_MILLIS = 100;

    private final PrintWriter err;
    private final long total;
    private final LongSupplier done;
    private final long started = System.nanoTime();
    private final ScheduledExecutorService ticker;

    private Progress(PrintWriter err, long total, LongSupplier done) {
        this.err = err;
        this.total = total;
        this.done = done;
        this.ticker =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("sluice-progress").factory());
    }

    /// Shows progress until it is closed.
    ///
    /// @param wanted whether the user wants it at all
    /// @param total bytes to come
    /// @param done bytes so far; asked from another thread
    static AutoCloseableQuietly start(
            boolean wanted, PrintWriter err, long total, LongSupplier done) {
        boolean terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        if (!wanted || !terminal) {
            return () -> {};
        }
        Progress progress = new Progress(err, total, done);
        var _ =
                progress.ticker.scheduleAtFixedRate(
                        progress::draw, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return progress::close;
    }

    private void close() {
        ticker.shutdownNow();
        err.print("\r\u001b[K");
        err.flush();
    }

    private void draw() {
        long now = Math.min(done.getAsLong(), total);
        double seconds = (System.nanoTime() - started) / 1e9;
        int filled = total == 0 ? WIDTH : (int) (WIDTH * now / total);
        err.printf(
                "\r[%s%s] %3d%%  %.1f of %.1f MB  %.0f MB/s ",
                "#".repeat(filled),
                " ".repeat(WIDTH - filled),
                total == 0 ? 100 : 100 * now / total,
                now / 1e6,
                total / 1e6,
                now / 1e6 / seconds);
        err.flush();
    }

    /// A closeable without a checked exception.
    @FunctionalInterface
    interface AutoCloseableQuietly extends AutoCloseable {
        @Override
        void close();
    }
}
