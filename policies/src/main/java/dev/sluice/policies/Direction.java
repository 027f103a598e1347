package dev.sluice.policies;

/// Which half of an exchange a transfer is.
public enum Direction {
    /// To the upstream.
    REQUEST("request"),
    /// From the upstream.
    RESPONSE("response");

    private final String written;

    Direction(String written) {
        this.written = written;
    }

    /// The name in YAML, JSON and metrics.
    public String written() {
        return written;
    }
}
