package dev.sluice.policies;

/// When the bytes of a body may leave.
public enum BodyMode {
    /// As soon as every view has decided them.
    STREAMED("streamed"),
    /// After the verdict on the whole body.
    HELD("held");

    private final String written;

    BodyMode(String written) {
        this.written = written;
    }

    /// The name in YAML, JSON and records.
    public String written() {
        return written;
    }
}
