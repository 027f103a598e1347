package dev.sluice.gateway.upstream;

import dev.sluice.gateway.config.UpstreamConfig;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A service behind the gateway: its endpoints, taken in turn, and a pool for each event loop.
/// Thread-safe.
public final class Upstream implements AutoCloseable {

    private final UpstreamConfig config;
    private final Transport transport;
    private final Consumer<Channel> setup;
    private final List<Endpoint> endpoints;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<EventLoop, UpstreamPool> pools = new ConcurrentHashMap<>();

    /// @param setup puts the handlers on each new connection
    public Upstream(UpstreamConfig config, Transport transport, Consumer<Channel> setup) {
        this.config = config;
        this.transport = transport;
        this.setup = setup;
        this.endpoints = config.endpoints().stream().map(Endpoint::new).toList();
    }

    public UpstreamConfig config() {
        return config;
    }

    /// Asks for a connection; called on the event loop that the connection shall live on.
    ///
    /// @param fresh true for one that carried no request yet
    public void acquire(EventLoop loop, boolean fresh, Acquired then) {
        pools.computeIfAbsent(loop, own -> new UpstreamPool(this, own)).acquire(fresh, then);
    }

    /// Closes idle connections; those in use are closed when they are given back.
    @Override
    public void close() {
        pools.forEach((loop, pool) -> loop.execute(pool::close));
    }

    Transport transport() {
        return transport;
    }

    Consumer<Channel> setup() {
        return setup;
    }

    Endpoint nextEndpoint() {
        return endpoints.get(Math.floorMod(turn.getAndIncrement(), endpoints.size()));
    }
}
