package dev.sluice.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the policy files and the keys twice a second and says when they have changed and then
/// stood still for one look: a file that is being written is not read in the middle. It works on
/// mounted configuration, where file events do not.
final class ReloadWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReloadWatch.class);
    private static final long PERIOD_MILLIS = 500;

    private final List<Path> paths;
    private final Runnable changed;
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("sluice-watch").factory());
    private Map<Path, String> applied;
    private Map<Path, String> last;

    private ReloadWatch(List<Path> paths, Runnable changed) {
        this.paths = List.copyOf(paths);
        this.changed = changed;
        this.applied = look();
        this.last = applied;
    }

    /// Watches until it is closed.
    ///
    /// @param changed called on the watch's thread; it must not throw
    static ReloadWatch start(List<Path> paths, Runnable changed) {
        ReloadWatch watch = new ReloadWatch(paths, changed);
        var _ =
                watch.ticker.scheduleWithFixedDelay(
                        watch::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private void tick() {
        Map<Path, String> now = look();
        boolean still = now.equals(last);
        last = now;
        if (still && !now.equals(applied)) {
            applied = now;
            changed.run();
        }
    }

    /// Size and time of each file; symbolic links are followed, as mounted configuration uses them.
    private Map<Path, String> look() {
        Map<Path, String> found = new TreeMap<>();
        for (Path path : paths) {
            try (Stream<Path> walk = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
                walk.filter(Files::isRegularFile).forEach(file -> found.put(file, stamp(file)));
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("a watched path cannot be listed: {}", e.getClass().getName());
                found.put(path, "unreadable");
            }
        }
        return found;
    }

    private static String stamp(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return Files.size(file) + "@" + time.to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            return "unreadable: " + e.getClass().getName();
        }
    }
}
