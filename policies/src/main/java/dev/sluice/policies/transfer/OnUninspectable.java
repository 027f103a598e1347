package dev.sluice.policies.transfer;

/// What is done with a transfer that could not be inspected.
public enum OnUninspectable {
    /// It is answered; nothing more of it is delivered.
    BLOCK("block"),
    /// It passes, counted and with an event.
    LOG("log");

    private final String written;

    OnUninspectable(String written) {
        this.written = written;
    }

    /// The name in YAML and JSON.
    public String written() {
        return written;
    }
}
