package dev.sluice.load.gateway;

import dev.sluice.load.Machine;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What wrk measured in a closed loop over 32 kept connections.
///
/// @param requests answered
/// @param perSecond of them
/// @param p50Micros middle latency
/// @param p99Micros latency of the slowest hundredth
/// @param readBytes of heads and bodies, to three digits
/// @param refused answers that are not 2xx or 3xx, and errors of sockets
record Wrk(
        long requests,
        double perSecond,
        long p50Micros,
        long p99Micros,
        long readBytes,
        long refused) {

    static final int CONNECTIONS = 32;

    /// Runs it, pinned to a core.
    ///
    /// @param script Lua file for other requests than GET, or empty
    static Wrk run(String core, int seconds, String url, String script)
            throws IOException, InterruptedException {
        String command =
                "taskset -c %s wrk -t1 -c%d -d%ds --latency %s %s"
                        .formatted(
                                core,
                                CONNECTIONS,
                                seconds,
                                script.isEmpty() ? "" : "-s " + script,
                                url);
        String output = Machine.output(command.split(" +", -1));
        if (output.isEmpty()) {
            throw new IOException("wrk failed: " + command);
        }
        return parse(output);
    }

    static Wrk parse(String output) {
        return new Wrk(
                number(output, "(\\d+) requests in"),
                Double.parseDouble(text(output, "Requests/sec: +([\\d.]+)")),
                micros(text(output, "50% +(\\S+)")),
                micros(text(output, "99% +(\\S+)")),
                bytes(text(output, "requests in \\S+ (\\S+) read")),
                number(output, "Non-2xx or 3xx responses: (\\d+)")
                        + number(output, "connect (\\d+)")
                        + number(output, "read (\\d+)")
                        + number(output, "write (\\d+)")
                        + number(output, "timeout (\\d+)"));
    }

    /// Whether as many bytes came as the bodies have, within wrk's rounding.
    boolean readAtLeast(long bodyBytes) {
        return readBytes >= requests * bodyBytes * 0.99;
    }

    private static long number(String output, String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(output);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static String text(String output, String regex) {
        Matcher matcher = Pattern.compile(regex).matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk printed no " + regex);
        }
        return matcher.group(1);
    }

    /// Of `12.3us`, `1.2ms` or `1.2s`.
    private static long micros(String time) {
        double value = Double.parseDouble(time.replaceAll("[a-z]", ""));
        return Math.round(
                time.endsWith("us") ? value : time.endsWith("ms") ? value * 1e3 : value * 1e6);
    }

    /// Of `12.34KB`, `1.50MB` or `2.00GB`, in powers of 1,024.
    private static long bytes(String size) {
        double value = Double.parseDouble(size.replaceAll("[A-Z]", ""));
        int shift = "BKMGT".indexOf(size.replaceAll("[\\d.]", "").charAt(0)) * 10;
        return Math.round(value * (1L << shift));
    }
}
