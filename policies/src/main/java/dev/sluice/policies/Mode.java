package dev.sluice.policies;

/// Whether a policy or rule acts. The weaker of a policy's and its rule's mode holds.
public enum Mode {
    /// It acts.
    ENFORCE("enforce"),
    /// It records what it would have done and has no effect.
    SHADOW("shadow"),
    /// It is not evaluated.
    OFF("off");

    private final String written;

    Mode(String written) {
        this.written = written;
    }

    /// The name in YAML, JSON and metrics.
    public String written() {
        return written;
    }

    /// The weaker of the two.
    public Mode and(Mode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
