package dev.sluice.policies;

/// How grave its author holds a rule's match to be; it changes nothing but what people see.
public enum Severity {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high"),
    CRITICAL("critical");

    private final String written;

    Severity(String written) {
        this.written = written;
    }

    /// The name in YAML and JSON.
    public String written() {
        return written;
    }
}
