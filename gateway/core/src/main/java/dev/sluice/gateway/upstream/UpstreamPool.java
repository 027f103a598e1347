package dev.sluice.gateway.upstream;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The connections of one event loop to one upstream; used on that loop only. The connection given
/// back last is lent first, so that those that are too many grow old and are closed.
final class UpstreamPool {

    /// Measured on a 2-core machine: 256 KiB reads make large bodies twice as fast as 64 KiB ones.
    private static final int READ_BYTES = 256 << 10;

    private static final WriteBufferWaterMark WATERMARK =
            new WriteBufferWaterMark(64 << 10, 256 << 10);

    private final Upstream upstream;
    private final EventLoop loop;
    private final Bootstrap bootstrap;
    private final Deque<UpstreamConnection> idle = new ArrayDeque<>();
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int open;
    private boolean sweeping;
    private boolean closed;

    /// Somebody who waits for a connection to be given back.
    private record Waiter(Acquired then, long deadline) {}

    UpstreamPool(Upstream upstream, EventLoop loop) {
        this.upstream = upstream;
        this.loop = loop;
        this.bootstrap = bootstrap();
    }

    void acquire(boolean fresh, Acquired then) {
        UpstreamConnection kept = fresh ? null : kept();
        if (kept != null) {
            kept.lend();
            then.connected(kept);
        } else if (open < upstream.config().maxConnections()) {
            connect(then);
        } else {
            waiting.add(
                    new Waiter(then, System.nanoTime() + upstream.config().connect().toNanos()));
            sweepLater();
        }
    }

    void released(UpstreamConnection connection) {
        if (closed || !connection.channel().isActive()) {
            var _ = connection.channel().close();
            discarded();
            return;
        }
        Waiter next = waiting.poll();
        if (next != null) {
            connection.lend();
            next.then().connected(connection);
            return;
        }
        connection.idle(System.nanoTime());
        idle.push(connection);
        sweepLater();
    }

    void discarded() {
        open--;
        Waiter next = waiting.poll();
        if (next != null) {
            connect(next.then());
        }
    }

    void close() {
        closed = true;
        for (UpstreamConnection connection : idle) {
            var _ = connection.channel().close();
        }
    }

    private @Nullable UpstreamConnection kept() {
        UpstreamConnection kept = idle.poll();
        while (kept != null && !kept.channel().isActive()) {
            kept = idle.poll();
        }
        return kept;
    }

    private void connect(Acquired then) {
        open++;
        upstream.nextEndpoint().resolve(loop, address -> connect(address, then));
    }

    private void connect(@Nullable InetSocketAddress address, Acquired then) {
        if (address == null) {
            discarded();
            then.failed(ConnectFailure.UNRESOLVED);
            return;
        }
        ChannelFuture connecting = bootstrap.connect(address);
        connecting.addListener(_ -> {
            if (connecting.isSuccess()) {
                Channel channel = connecting.channel();
                UpstreamConnection connection = new UpstreamConnection(this, channel);
                channel.closeFuture().addListener(_ -> forget(connection));
                then.connected(connection);
            } else {
                discarded();
                then.failed(
                        connecting.cause() instanceof ConnectTimeoutException
                                ? ConnectFailure.TIMEOUT
                                : ConnectFailure.REFUSED);
            }
        });
    }

    /// An idle connection was closed, by its peer or by us.
    private void forget(UpstreamConnection connection) {
        if (idle.remove(connection)) {
            discarded();
        }
    }

    private void sweepLater() {
        if (!sweeping) {
            sweeping = true;
            long millis = Math.max(10, sweepNanos() / 1_000_000);
            var _ = loop.schedule(this::sweep, millis, TimeUnit.MILLISECONDS);
        }
    }

    private long sweepNanos() {
        long idleNanos = upstream.config().idle().toNanos() / 2;
        return waiting.isEmpty()
                ? idleNanos
                : Math.min(idleNanos, upstream.config().connect().toNanos() / 4);
    }

    private void sweep() {
        sweeping = false;
        long now = System.nanoTime();
        while (!waiting.isEmpty() && waiting.element().deadline() - now <= 0) {
            waiting.remove().then().failed(ConnectFailure.BUSY);
        }
        long oldest = now - upstream.config().idle().toNanos();
        for (Iterator<UpstreamConnection> all = idle.descendingIterator(); all.hasNext(); ) {
            UpstreamConnection connection = all.next();
            if (connection.idleSince() - oldest > 0) {
                break;
            }
            all.remove();
            var _ = connection.channel().close();
            open--;
        }
        if (!idle.isEmpty() || !waiting.isEmpty()) {
            sweepLater();
        }
    }

    private Bootstrap bootstrap() {
        return new Bootstrap()
                .group(loop)
                .channel(upstream.transport().client())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(upstream.config().connect().toMillis()))
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WATERMARK)
                .option(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator(1024, 16 << 10, READ_BYTES))
                .handler(
                        new ChannelInitializer<>() {
                            @Override
                            protected void initChannel(Channel channel) {
                                upstream.setup().accept(channel);
                            }
                        });
    }
}
