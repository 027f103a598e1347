package dev.sluice.policies;

/// Where in a transfer a finding stands.
public enum Surface {
    /// The path of the request target.
    PATH("path"),
    /// The query of the request target.
    QUERY("query"),
    /// The value of a header.
    HEADER("header"),
    /// The body.
    BODY("body"),
    /// The value of a trailer.
    TRAILER("trailer");

    private final String written;

    Surface(String written) {
        this.written = written;
    }

    /// The name in events and, before a colon and the header's name, in field paths.
    public String written() {
        return written;
    }
}
