package dev.sluice.gateway.listener;

import dev.sluice.gateway.config.ListenerConfig;
import dev.sluice.gateway.http.ClientConnection;
import dev.sluice.gateway.http.Services;
import dev.sluice.gateway.upstream.Transport;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// One bound listener.
public final class HttpListener implements AutoCloseable {

    private static final int BACKLOG = 4_096;
    private static final int READ_BYTES = 256 << 10;
    private static final WriteBufferWaterMark WATERMARK =
            new WriteBufferWaterMark(64 << 10, 256 << 10);

    private final ListenerConfig config;
    private final Services services;
    private final ChannelGroup connections =
            new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
    private final AtomicBoolean draining = new AtomicBoolean();
    private final Channel server;

    private HttpListener(Transport transport, ListenerConfig config, Services services)
            throws IOException {
        this.config = config;
        this.services = services;
        ChannelFuture bound =
                bootstrap(transport)
                        .bind(new InetSocketAddress(config.bind().host(), config.bind().port()))
                        .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "listener " + config.name() + " cannot bind " + config.bind(), bound.cause());
        }
        server = bound.channel();
    }

    /// Binds and accepts.
    ///
    /// @throws IOException if the address cannot be bound
    public static HttpListener start(Transport transport, ListenerConfig config, Services services)
            throws IOException {
        return new HttpListener(transport, config, services);
    }

    /// Where it listens; the port is the system's choice if the configuration says 0.
    public InetSocketAddress address() {
        return (InetSocketAddress) server.localAddress();
    }

    /// Open client connections.
    public int connections() {
        return connections.size();
    }

    /// Stops to accept, lets running exchanges end, closes idle connections at once and all others
    /// after that time.
    ///
    /// @return done when no connection is left: true if none had to be closed in the middle
    public CompletableFuture<Boolean> drain(Duration longest) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        if (!draining.compareAndSet(false, true)) {
            connections.newCloseFuture().addListener(_ -> done.complete(true));
            return done;
        }
        server.close()
                .addListener(_ -> {
                    for (Channel channel : connections) {
                        channel.eventLoop().execute(() -> ClientConnection.drain(channel));
                    }
                    connections.newCloseFuture().addListener(_ -> done.complete(true));
                });
        var _ =
                GlobalEventExecutor.INSTANCE.schedule(
                        () -> {
                            if (done.complete(false)) {
                                var _ = connections.close();
                            }
                        },
                        longest.toNanos(),
                        TimeUnit.NANOSECONDS);
        return done;
    }

    /// Closes the listener and all its connections now.
    @Override
    public void close() {
        server.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly();
    }

    private ServerBootstrap bootstrap(Transport transport) {
        return new ServerBootstrap()
                .group(transport.group())
                .channel(transport.server())
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATERMARK)
                .childOption(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator(1024, 4 << 10, READ_BYTES))
                .childHandler(
                        new ChannelInitializer<>() {
                            @Override
                            protected void initChannel(Channel channel) {
                                accept(channel);
                            }
                        });
    }

    private void accept(Channel channel) {
        connections.add(channel);
        services.meter().connections(config.name(), "client", 1);
        channel.closeFuture()
                .addListener(_ -> services.meter().connections(config.name(), "client", -1));
        if (connections.size() > services.limits().connections()) {
            ClientConnection.refuse(channel);
        } else {
            ClientConnection.install(channel, config, services);
        }
        if (draining.get()) {
            ClientConnection.drain(channel);
        }
    }
}
