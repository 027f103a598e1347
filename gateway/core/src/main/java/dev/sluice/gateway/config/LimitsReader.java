package dev.sluice.gateway.config;

import dev.sluice.policies.syntax.MappingReader;
import dev.sluice.policies.syntax.ProblemCode;
import dev.sluice.policies.syntax.ScalarType;
import dev.sluice.policies.syntax.Scalars;
import java.time.Duration;

/// Reads `limits` and `timeouts`.
final class LimitsReader {
    private static final long LARGEST = 1L << 50;
    private static final int LARGEST_HEAD = 1 << 20;
    private static final int LEAST_UNDECIDED = 1 << 10;
    private static final int LEAST_HEAD = 256;

    private LimitsReader() {}

    static Limits limits(MappingReader root) {
        Limits defaults = Limits.DEFAULTS;
        MappingReader reader = root.mapping("limits", "limits");
        if (reader == null) {
            return defaults;
        }
        ScalarType<Long> bytes = Scalars.size(1, LARGEST);
        ScalarType<Integer> head = GatewayScalars.smallSize(LEAST_HEAD, LARGEST_HEAD);
        ScalarType<Integer> undecided = GatewayScalars.smallSize(LEAST_UNDECIDED, 1 << 20);
        long hold = reader.get("holdBytes", bytes, defaults.holdBytes());
        long memory = reader.get("holdMemoryBytes", bytes, defaults.holdMemoryBytes());
        if (memory > hold && reader.holds("holdMemoryBytes")) {
            String message = "limits.holdMemoryBytes is above limits.holdBytes";
            reader.problemAt("holdMemoryBytes", ProblemCode.GATEWAY_SETTING, message);
        }
        Limits limits =
                new Limits(
                        hold,
                        Math.min(memory, hold),
                        reader.get("spoolBytes", bytes, defaults.spoolBytes()),
                        reader.get("headerBytes", head, defaults.headerBytes()),
                        reader.get(
                                "headerFields",
                                Scalars.integer(1, 10_000),
                                defaults.headerFields()),
                        reader.get("requestLineBytes", head, defaults.requestLineBytes()),
                        reader.get("undecidedBytes", undecided, defaults.undecidedBytes()),
                        reader.get("decodedBytes", bytes, defaults.decodedBytes()),
                        reader.get(
                                "decodedRatio",
                                Scalars.integer(1, 100_000),
                                defaults.decodedRatio()),
                        reader.get("codings", Scalars.integer(1, 16), defaults.codings()),
                        reader.get(
                                "connections",
                                Scalars.integer(1, 1_000_000),
                                defaults.connections()),
                        reader.get(
                                "requestsPerConnection",
                                Scalars.integer(1, 1_000_000_000),
                                defaults.requestsPerConnection()),
                        reader.get(
                                "auditQueueEvents",
                                Scalars.integer(1, 10_000_000),
                                defaults.auditQueueEvents()));
        reader.finish();
        return limits;
    }

    static Timeouts timeouts(MappingReader root) {
        Timeouts defaults = Timeouts.DEFAULTS;
        MappingReader reader = root.mapping("timeouts", "timeouts");
        if (reader == null) {
            return defaults;
        }
        ScalarType<Duration> time = GatewayScalars.TIME;
        Timeouts timeouts =
                new Timeouts(
                        reader.get("header", time, defaults.header()),
                        reader.get("bodyIdle", time, defaults.bodyIdle()),
                        reader.get("keepAlive", time, defaults.keepAlive()),
                        reader.get("writeStall", time, defaults.writeStall()),
                        reader.get("responseHead", time, defaults.responseHead()),
                        reader.get("spoolStall", time, defaults.spoolStall()),
                        reader.get("drain", time, defaults.drain()));
        reader.finish();
        return timeouts;
    }
}
