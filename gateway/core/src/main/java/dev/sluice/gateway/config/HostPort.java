package dev.sluice.gateway.config;

/// A host or address literal, and a TCP port.
///
/// @param host without brackets
/// @param port 0 to 65535; 0 lets the system choose where one is bound
public record HostPort(String host, int port) {

    /// As in a URL's authority.
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
