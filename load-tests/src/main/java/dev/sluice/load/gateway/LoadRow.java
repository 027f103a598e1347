package dev.sluice.load.gateway;

import static dev.sluice.load.Table.figure;

import dev.sluice.load.Table;
import java.util.List;
import java.util.Locale;

/// One peer under one load.
///
/// @param load what was sent
/// @param peer name
/// @param inspection body mode and policy, or that nothing was inspected
/// @param perSecond requests
/// @param cost of the proxy for one request, and its peak of memory during the load
/// @param latency in the closed loop
/// @param bodyBytes of one body
/// @param faults what makes the row worthless, empty if nothing does
record LoadRow(
        String load,
        String peer,
        Inspection inspection,
        double perSecond,
        Cost cost,
        Latency latency,
        long bodyBytes,
        String faults) {

    /// How the bodies were looked at.
    ///
    /// @param bodyMode of the direction that carries the body
    /// @param digest of the policy, or `none`
    record Inspection(String bodyMode, String digest) {

        static final Inspection NONE = new Inspection("not inspected", "none");
    }

    /// Of the proxy.
    ///
    /// @param cpuMicros of one request
    /// @param peakBytes resident, during this load
    record Cost(double cpuMicros, long peakBytes) {}

    /// Of wrk's closed loop, 0 where it was not measured.
    record Latency(long p50Micros, long p99Micros) {}

    static Table table() {
        return new Table(
                "load",
                "peer",
                "body mode",
                "policy",
                "requests/s",
                "to nginx",
                "CPU-µs a request",
                "CPU to nginx",
                "core busy",
                "MB/s",
                "CPU-s/GB",
                "p50 µs",
                "p99 µs",
                "peak RSS MB",
                "faults");
    }

    /// Of bodies, in a second.
    double megabytes() {
        return perSecond * bodyBytes / 1e6;
    }

    /// Of the proxy, for a thousand MB of bodies.
    double cpuSecondsPerGigabyte() {
        return cost.cpuMicros * 1000 / bodyBytes;
    }

    /// How much of its core the proxy used, in percent. Where that is far from 100 the other core
    /// was the limit, and the ratio of requests flatters the slower peer.
    double busyPercent() {
        return cost.cpuMicros * perSecond / 1e4;
    }

    /// Adds this row.
    ///
    /// @param base what the ratios are taken to
    void addTo(Table table, LoadRow base) {
        table.row(
                load,
                peer,
                inspection.bodyMode,
                inspection.digest,
                figure(perSecond),
                String.format(Locale.ROOT, "%.3f", perSecond / base.perSecond),
                figure(cost.cpuMicros),
                figure(cost.cpuMicros / base.cost.cpuMicros),
                String.format(Locale.ROOT, "%.0f %%", busyPercent()),
                figure(megabytes()),
                figure(cpuSecondsPerGigabyte()),
                Long.toString(latency.p50Micros),
                Long.toString(latency.p99Micros),
                String.format(Locale.ROOT, "%.0f", cost.peakBytes / 1e6),
                faults.isEmpty() ? "none" : "WRONG: " + faults);
    }

    /// Each load's rows together, with ratios to the first peer's.
    static Table table(List<LoadRow> rows) {
        Table table = table();
        for (String load : rows.stream().map(LoadRow::load).distinct().toList()) {
            List<LoadRow> same = rows.stream().filter(row -> row.load.equals(load)).toList();
            same.forEach(row -> row.addTo(table, same.getFirst()));
        }
        return table;
    }
}
