package dev.sluice.load.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processor time and memory of a process, from `/proc`.
///
/// @param cpuMicros user and system time so far
/// @param peakBytes largest resident size so far
record ProcessCost(long cpuMicros, long peakBytes) {

    /// Linux counts in hundredths of a second.
    private static final long MICROS_PER_TICK = 10_000;

    private static final int USER = 11;
    private static final int SYSTEM = 12;

    static ProcessCost of(long pid) throws IOException {
        Path folder = Path.of("/proc", Long.toString(pid));
        String stat = Files.readString(folder.resolve("stat"));
        // Fields after the name, which stands in brackets and may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        long peak =
                Files.readAllLines(folder.resolve("status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .findFirst()
                        .orElse(0);
        return new ProcessCost(ticks * MICROS_PER_TICK, peak);
    }

    ProcessCost plus(ProcessCost other) {
        return new ProcessCost(cpuMicros + other.cpuMicros, peakBytes + other.peakBytes);
    }
}
