package dev.sluice.gateway.http;

/// How the end of a message is found (RFC 9112 section 6.3).
sealed interface Framing {

    /// There is no body.
    record None() implements Framing {}

    /// A declared number of bytes.
    record Length(long bytes) implements Framing {}

    /// Chunks, the last one empty.
    record Chunked() implements Framing {}

    /// The body ends with the connection; responses only.
    record UntilClose() implements Framing {}

    /// Bytes of the body if they are known from the head, else -1.
    default long declared() {
        return switch (this) {
            case None _ -> 0;
            case Length(long bytes) -> bytes;
            case Chunked _, UntilClose _ -> -1;
        };
    }
}
