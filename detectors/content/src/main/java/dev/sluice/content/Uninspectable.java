package dev.sluice.content;

import java.util.Optional;

/// Why a transfer, or the rest of one, could not be inspected: a closed list.
public enum Uninspectable {
    /// A content coding that the gateway does not decode, or text in a charset that no view reads.
    UNKNOWN_CODING("unknownCoding"),
    /// Bytes that are not what their coding says, or bytes after its end.
    BROKEN_CODING("brokenCoding"),
    /// The body ended before its coding or its framing did.
    TRUNCATED("truncated"),
    /// Encrypted content.
    ENCRYPTED("encrypted"),
    /// A container that the gateway does not open.
    UNSUPPORTED_CONTAINER("unsupportedContainer"),
    /// A named limit was reached.
    OVER_LIMIT("overLimit"),
    /// The inspection took too long.
    TIMEOUT("timeout"),
    /// A part of a document without the rest of it.
    RANGE_PART("rangePart"),
    /// A defect of Sluice itself.
    INTERNAL_ERROR("internalError");

    private final String written;

    Uninspectable(String written) {
        this.written = written;
    }

    /// The name in YAML, JSON and metrics.
    public String written() {
        return written;
    }

    /// The cause of that written name, or empty.
    public static Optional<Uninspectable> ofWritten(String name) {
        for (Uninspectable cause : values()) {
            if (cause.written.equals(name)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }
}
