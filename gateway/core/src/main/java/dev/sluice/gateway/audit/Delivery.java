package dev.sluice.gateway.audit;

/// What the receiver got of a transfer.
public enum Delivery {
    /// All of it.
    DELIVERED("delivered"),
    /// The gateway's own answer instead.
    ANSWERED("answered"),
    /// A part, ended so that nobody takes it for whole.
    CUT("cut"),
    /// A part or nothing, because a peer or the network failed.
    FAILED("failed"),
    /// Nothing, and nobody was left to answer.
    NONE("none");

    private final String written;

    Delivery(String written) {
        this.written = written;
    }

    /// The name in events and metrics.
    public String written() {
        return written;
    }
}
