package dev.sluice.load.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processor time, memory and disk of a process, from `/proc`.
///
/// @param cpuMicros user and system time so far
/// @param residentBytes in memory now
/// @param peakBytes largest resident size since the start, or since [#forgetPeak]
/// @param writtenBytes that went to storage so far
record ProcessCost(long cpuMicros, long residentBytes, long peakBytes, long writtenBytes) {

    /// Linux counts in hundredths of a second.
    private static final long MICROS_PER_TICK = 10_000;

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /// What Linux takes as "begin the peak anew" in `clear_refs`.
    private static final String PEAK = "5";

    static ProcessCost of(long pid) throws IOException {
        Path folder = folder(pid);
        String stat = Files.readString(folder.resolve("stat"));
        return new ProcessCost(
                cpuMicros(stat),
                line(folder.resolve("status"), "VmRSS:") * 1024,
                line(folder.resolve("status"), "VmHWM:") * 1024,
                line(folder.resolve("io"), "write_bytes:"));
    }

    /// From now on the peak is of what follows.
    static void forgetPeak(long pid) throws IOException {
        Files.writeString(folder(pid).resolve("clear_refs"), PEAK);
    }

    ProcessCost plus(ProcessCost other) {
        return new ProcessCost(
                cpuMicros + other.cpuMicros,
                residentBytes + other.residentBytes,
                peakBytes + other.peakBytes,
                writtenBytes + other.writtenBytes);
    }

    /// Of a line of `stat`.
    static long cpuMicros(String stat) {
        // Fields after the name, which stands in brackets and may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MICROS_PER_TICK;
    }

    private static Path folder(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }

    /// The number behind a key; 0 where there is no such line.
    private static long line(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
