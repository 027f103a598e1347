package dev.sluice.load.exact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What one run of `sluice exact build` took, in a process of its own with a heap of 64 MiB.
///
/// @param seconds wall clock, JVM start included
/// @param processorSeconds user and system
/// @param residentMegabytes peak of what is not a mapped file (`RssAnon`), 0 where Linux does not
///   tell
/// @param indexBytes of the index
record BuildFigures(
        double seconds, double processorSeconds, double residentMegabytes, long indexBytes) {

    private static final int POLL_MILLIS = 50;

    /// Runs it.
    ///
    /// @param key file of the key
    static BuildFigures run(Path table, Path index, String primary, Path key)
            throws IOException, InterruptedException {
        Process build =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx64m",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "dev.sluice.gateway.cli.Main",
                                        "exact",
                                        "build",
                                        table.toString(),
                                        "--key-file",
                                        key.toString(),
                                        "--out",
                                        index.toString(),
                                        "--primary",
                                        primary,
                                        "--no-progress"))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long started = System.nanoTime();
        double peak = 0;
        double processor = 0;
        while (!build.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, resident(build.pid()));
            processor =
                    build.info()
                            .totalCpuDuration()
                            .map(spent -> spent.toMillis() / 1e3)
                            .orElse(processor);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (build.exitValue() != 0) {
            throw new IOException("the build failed with exit code " + build.exitValue());
        }
        return new BuildFigures(seconds, processor, peak, Files.size(index));
    }

    private static double resident(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .mapToDouble(line ->
                            Double.parseDouble(
                                            line.toLowerCase(Locale.ROOT).replaceAll("[^0-9]", ""))
                                    / 1000)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException | UncheckedIOException e) {
            // The process has just ended.
            return 0;
        }
    }
}
