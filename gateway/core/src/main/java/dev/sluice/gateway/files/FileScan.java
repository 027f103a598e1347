package dev.sluice.gateway.files;

import dev.sluice.detectors.Scanner;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Scans files and folders on all cores. A given path may be a symbolic link; those below a folder
/// are not followed, so that nothing is scanned twice or without end.
public final class FileScan {

    /// Results that may wait for an earlier, slower file.
    private static final int AHEAD = 256;

    /// Findings that those results may list together before no further file is begun.
    private static final int LISTED_AHEAD = 100_000;

    private final Scanner scanner;
    private final Listing listing;
    private final AtomicLong read = new AtomicLong();

    public FileScan(Scanner scanner, Listing listing) {
        this.scanner = scanner;
        this.listing = listing;
    }

    /// Bytes read so far; any thread may ask.
    public long bytesRead() {
        return read.get();
    }

    /// The regular files under the given paths, folders walked in the order of their names.
    ///
    /// @throws IOException if a given path does not exist or a folder cannot be listed
    public static List<Target> targets(List<Path> paths) throws IOException {
        List<Target> all = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                Path real = path.toRealPath();
                Files.walkFileTree(real, new Collecting(path, real, all));
            } else {
                all.add(new Target(path, Files.size(path)));
            }
        }
        all.sort((a, b) -> a.path().compareTo(b.path()));
        return all;
    }

    /// Scans the targets and gives each result once, in their order, on the calling thread.
    ///
    /// @throws InterruptedException if the caller is interrupted; the rest is then not scanned
    public void run(List<Target> targets, Consumer<FileResult> results)
            throws InterruptedException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        BlockingQueue<FileInspector> idle = new ArrayBlockingQueue<>(threads);
        for (int i = 0; i < threads; i++) {
            idle.add(new FileInspector(scanner, listing, read::addAndGet));
        }
        // One more than can run, so that none of them waits for the next.
        Semaphore begun = new Semaphore(threads + 1);
        AtomicLong listed = new AtomicLong();
        ArrayDeque<Future<FileResult>> waiting = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            try {
                for (Target target : targets) {
                    while (isDue(waiting, listed.get())) {
                        give(waiting, listed, results);
                    }
                    begun.acquire();
                    waiting.add(
                            workers.submit(() -> {
                                try {
                                    FileResult result = inspect(idle, target.path());
                                    listed.addAndGet(result.findings().size());
                                    return result;
                                } finally {
                                    begun.release();
                                }
                            }));
                }
                while (!waiting.isEmpty()) {
                    give(waiting, listed, results);
                }
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private static boolean isDue(ArrayDeque<Future<FileResult>> waiting, long listed) {
        Future<FileResult> first = waiting.peekFirst();
        return first != null
                && (first.isDone() || waiting.size() == AHEAD || listed >= LISTED_AHEAD);
    }

    private static void give(
            ArrayDeque<Future<FileResult>> waiting, AtomicLong listed, Consumer<FileResult> results)
            throws InterruptedException {
        FileResult result = take(waiting.removeFirst());
        listed.addAndGet(-result.findings().size());
        results.accept(result);
    }

    private static FileResult inspect(BlockingQueue<FileInspector> idle, Path path)
            throws InterruptedException {
        FileInspector inspector = idle.take();
        try {
            return inspector.inspect(path);
        } finally {
            idle.add(inspector);
        }
    }

    private static FileResult take(Future<FileResult> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the scan of a file failed", e.getCause());
        }
    }

    /// A file to scan.
    ///
    /// @param size bytes when it was found
    public record Target(Path path, long size) {}

    private static final class Collecting extends SimpleFileVisitor<Path> {
        private final Path given;
        private final Path real;
        private final List<Target> all;

        /// @param given how the user named the folder
        /// @param real where it is
        Collecting(Path given, Path real, List<Target> all) {
            this.given = given;
            this.real = real;
            this.all = all;
        }

        private void add(Path file, long size) {
            all.add(new Target(given.resolve(real.relativize(file)), size));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                add(file, attributes.size());
            }
            return FileVisitResult.CONTINUE;
        }

        /// A folder that cannot be opened stays in the list, so that its result says `io`.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            add(file, 0);
            return FileVisitResult.CONTINUE;
        }

        /// The same for a folder whose list breaks off.
        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                add(folder, 0);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
