package dev.sluice.load.gateway;

import static dev.sluice.load.Table.figure;

import dev.sluice.load.Machine;
import dev.sluice.load.Table;
import dev.sluice.load.gateway.Measurement.Ceiling;
import dev.sluice.load.gateway.Measurement.OpenRow;
import dev.sluice.load.gateway.Measurement.UploadRow;
import java.util.List;
import java.util.Locale;

/// The record's words.
///
/// @param probe what was caught before and after the load
/// @param starts of both peers
record GatewayReport(
        Options options,
        Machine machine,
        Measurement measurement,
        List<String> probe,
        List<StartTime> starts) {

    GatewayReport {
        probe = List.copyOf(probe);
        starts = List.copyOf(starts);
    }

    /// Whether a hit was not caught, or an answer was not as it should be.
    boolean hasFault() {
        return probe.stream().anyMatch(line -> line.startsWith("WRONG"))
                || measurement.rows().stream().anyMatch(row -> !row.faults().isEmpty())
                || measurement.open().stream().anyMatch(row -> row.latencies().failed() > 0);
    }

    String csv() {
        return LoadRow.table(measurement.rows()).csv();
    }

    String page() {
        return """
        # The gateway beside nginx, one core each

        %s
        The ratios are to nginx `proxy_pass`, which inspects nothing, in the same run with the same origin. wrk: %d
        connections, closed loop, %d s after half of that as warm-up. Origin, generator and sink share the other core.
        Where the core of the proxy is not busy, the other one was the limit: there the ratio of CPU time is the claim.
        The peak of memory is of the load alone. ModSecurity and other inspecting peers are not installed here.

        ## Latency at a fixed rate

        %s
        GET 1 KiB, open loop: each latency counts from when the request was due.

        ## The large upload

        %s
        ## From the start of the process to the first request served

        %s
        ## What generator and origin can do without a proxy

        %s
        ## Probe

        In the same process, before and after the load:

        - %s

        Command: `load-tests/run gateway %s`. Machine: %s.
        """
                .formatted(
                        LoadRow.table(measurement.rows()).markdown(),
                        Wrk.CONNECTIONS,
                        options.seconds(),
                        openLoop().markdown(),
                        uploads().markdown(),
                        startTimes().markdown(),
                        ceilings().markdown(),
                        String.join("\n- ", probe),
                        options.words(),
                        machine.line());
    }

    private Table openLoop() {
        Table table =
                new Table(
                        Measurement.PER_SECOND + " requests/s",
                        "p50 µs",
                        "p99 µs",
                        "max µs",
                        "p50 added µs",
                        "p99 added µs",
                        "failed");
        List<OpenRow> rows = measurement.open();
        for (OpenRow row : rows) {
            Latencies base = rows.getFirst().latencies();
            Latencies own = row.latencies();
            table.row(
                    row.peer(),
                    micros(own.p50Nanos()),
                    micros(own.p99Nanos()),
                    micros(own.maxNanos()),
                    micros(own.p50Nanos() - base.p50Nanos()),
                    micros(own.p99Nanos() - base.p99Nanos()),
                    Long.toString(own.failed()));
        }
        return table;
    }

    private Table uploads() {
        Table table =
                new Table(
                        "upload of " + options.uploadSize(),
                        "MB/s",
                        "first byte at the sink, ms",
                        "RSS before, MB",
                        "peak RSS, MB",
                        "growth, MB",
                        "written to disk, MB");
        for (UploadRow row : measurement.uploads()) {
            table.row(
                    row.peer(),
                    figure(row.upload().arrived() * 1e3 / row.upload().nanos()),
                    figure(row.upload().firstNanos() / 1e6),
                    megabytes(row.before()),
                    megabytes(row.peak()),
                    megabytes(row.peak() - row.before()),
                    megabytes(row.written()));
        }
        return table;
    }

    private Table startTimes() {
        Table table = new Table("peer", "median ms", "all, ms");
        for (StartTime start : starts) {
            table.row(
                    start.peer(),
                    Long.toString(start.median()),
                    String.join(", ", start.millis().stream().map(String::valueOf).toList()));
        }
        return table;
    }

    private Table ceilings() {
        Table table = new Table("load", "requests/s");
        for (Ceiling each : measurement.ceilings()) {
            table.row(each.load(), figure(each.perSecond()));
        }
        return table;
    }

    private static String micros(long nanos) {
        return Long.toString(Math.round(nanos / 1e3));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / 1e6);
    }
}
