package dev.sluice.gateway.config;

import java.time.Duration;

/// Named times: `timeouts.<name>`.
///
/// @param header longest wait for a request's head, 10 s: 408
/// @param bodyIdle longest silence within a request's body, 30 s: 408
/// @param keepAlive longest idle client connection, 60 s: closed
/// @param writeStall longest time a client takes no byte, 30 s: closed
/// @param responseHead how long a streamed response's head waits for its first bytes to be decided,
///   50 ms
/// @param spoolStall longest time the spool's disk takes for 64 KiB of a held body, 10 s: 503
/// @param drain how long running transfers may take after SIGTERM, 30 s
public record Timeouts(
        Duration header,
        Duration bodyIdle,
        Duration keepAlive,
        Duration writeStall,
        Duration responseHead,
        Duration spoolStall,
        Duration drain) {

    /// What holds where the file does not say.
    public static final Timeouts DEFAULTS =
            new Timeouts(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30));
}
