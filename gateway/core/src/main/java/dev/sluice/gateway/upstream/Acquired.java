package dev.sluice.gateway.upstream;

/// Takes the connection that was asked for; called once, on the event loop that asked.
public interface Acquired {

    /// @param connection owned by the receiver until it releases or discards it
    void connected(UpstreamConnection connection);

    /// There is none.
    void failed(ConnectFailure failure);
}
