package dev.sluice.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a figure was measured on.
///
/// @param processor model name, or the architecture where it is not known
/// @param cores of the machine, also those that this process may not use
/// @param java runtime version
/// @param commit short id of the checkout, with `+` where files differ from it
/// @param date in UTC
/// @param load average of the last minute: what else the machine had to do before the run
public record Machine(
        String processor, int cores, String java, String commit, LocalDate date, double load) {

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    /// This machine and the checkout in the current folder.
    public static Machine here() throws IOException, InterruptedException {
        String changed = output("git", "status", "--porcelain", "--untracked-files=no");
        return new Machine(
                processorName(),
                countCores(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                output("git", "rev-parse", "--short", "HEAD") + (changed.isEmpty() ? "" : "+"),
                LocalDate.now(ZoneOffset.UTC),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /// One line for a report.
    public String line() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %s, commit %s, %s, load average %.1f before the run",
                processor,
                cores,
                java,
                commit,
                date,
                load);
    }

    private static String processorName() throws IOException {
        return cpuinfo("model name")
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static int countCores() throws IOException {
        int listed = (int) cpuinfo("processor").count();
        return Math.max(listed, Runtime.getRuntime().availableProcessors());
    }

    private static Stream<String> cpuinfo(String key) throws IOException {
        return Files.exists(CPUINFO)
                ? Files.readAllLines(CPUINFO).stream().filter(line -> line.startsWith(key))
                : Stream.empty();
    }

    /// What a command prints, stripped; empty if it fails.
    public static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        return ended && process.exitValue() == 0 ? text.strip() : "";
    }
}
