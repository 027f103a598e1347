package dev.sluice.gateway.config;

/// Named limits: `limits.<name>`. Each has a metric and an answer.
///
/// @param holdBytes largest held body, 64 MiB: 413 for a request
/// @param holdMemoryBytes part of a held body kept in memory before it is spooled, 1 MiB
/// @param spoolBytes all spooled bodies together, 4 GiB: 503
/// @param headerBytes header block, 16 KiB: 431
/// @param headerFields fields in a head, 100: 431
/// @param requestLineBytes request line, 8 KiB: 414
/// @param undecidedBytes most undecided bytes of a streamed body, 16 KiB: over limit
/// @param decodedBytes most bytes out of the codings of one held body, 256 MiB: over limit
/// @param decodedRatio most bytes out per byte in, 200: over limit
/// @param codings most codings stacked, 5: over limit
/// @param connections open client connections, 10,000: refused
/// @param requestsPerConnection then the connection is closed, 10,000
/// @param auditQueueEvents most events that wait for the ledger, 10,000: 503, or dropped where
///   `audit.onFull` is `drop`
public record Limits(
        long holdBytes,
        long holdMemoryBytes,
        long spoolBytes,
        int headerBytes,
        int headerFields,
        int requestLineBytes,
        int undecidedBytes,
        long decodedBytes,
        int decodedRatio,
        int codings,
        int connections,
        int requestsPerConnection,
        int auditQueueEvents) {

    /// What holds where the file does not say.
    public static final Limits DEFAULTS =
            new Limits(
                    64L << 20,
                    1L << 20,
                    4L << 30,
                    16 << 10,
                    100,
                    8 << 10,
                    16 << 10,
                    256L << 20,
                    200,
                    5,
                    10_000,
                    10_000,
                    10_000);
}
