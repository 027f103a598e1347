package dev.sluice.policies;

/// Where a transfer came in.
public enum Door {
    REVERSE("reverse"),
    FORWARD("forward"),
    ICAP("icap"),
    EXT_PROC("extProc"),
    FILE("file");

    private final String written;

    Door(String written) {
        this.written = written;
    }

    /// The name in events.
    public String written() {
        return written;
    }
}
