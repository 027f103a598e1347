package dev.sluice.load.gateway;

import java.util.Locale;

/// One peer under one load.
///
/// @param load what was sent
/// @param peer name
/// @param bodyMode of the direction that carries the body
/// @param digest of the policy, or `none`
/// @param perSecond requests
/// @param cpuMicros of the proxy per request
/// @param megabytes of bodies per second
/// @param p50Micros middle latency, 0 where it was not measured
/// @param p99Micros latency of the slowest hundredth, 0 where it was not measured
/// @param peakBytes largest resident size so far
/// @param refused answers that should not have been refused
record LoadRow(
        String load,
        String peer,
        String bodyMode,
        String digest,
        double perSecond,
        double cpuMicros,
        double megabytes,
        long p50Micros,
        long p99Micros,
        long peakBytes,
        long refused) {

    static final String HEAD =
            """
            | load | peer | body mode | policy | requests/s | ratio | CPU-µs a request | MB/s | CPU-s/GB | p50 µs | p99 µs | peak RSS MB | refused |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    static final String CSV_HEAD =
            "load,peer,bodyMode,policy,requestsPerSecond,ratio,cpuMicros,MBps,cpuSecondsPerGB,p50Micros,p99Micros,peakBytes,refused\n";

    /// Of the proxy, for a thousand MB of bodies.
    double cpuSecondsPerGigabyte() {
        return cpuMicros * perSecond / megabytes / 1000;
    }

    /// @param base what the ratio is taken to
    String line(double base) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.1f | %.2f | %.1f | %.0f | %.2f | %d | %d | %.0f | %d |%n",
                load,
                peer,
                bodyMode,
                digest,
                perSecond,
                perSecond / base,
                cpuMicros,
                megabytes,
                cpuSecondsPerGigabyte(),
                p50Micros,
                p99Micros,
                peakBytes / 1e6,
                refused);
    }

    String csv(double base) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%.2f,%.4f,%.2f,%.2f,%.3f,%d,%d,%d,%d%n",
                load,
                peer,
                bodyMode,
                digest,
                perSecond,
                perSecond / base,
                cpuMicros,
                megabytes,
                cpuSecondsPerGigabyte(),
                p50Micros,
                p99Micros,
                peakBytes,
                refused);
    }
}
