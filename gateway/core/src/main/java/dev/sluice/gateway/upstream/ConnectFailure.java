package dev.sluice.gateway.upstream;

/// Why there is no connection to an upstream.
public enum ConnectFailure {
    /// Nobody answered within the connect timeout.
    TIMEOUT,
    /// The endpoint refused, or cannot be reached.
    REFUSED,
    /// The endpoint's name has no address.
    UNRESOLVED,
    /// All connections that may be open are in use.
    BUSY
}
