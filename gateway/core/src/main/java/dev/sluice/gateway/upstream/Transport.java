package dev.sluice.gateway.upstream;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.concurrent.TimeUnit;

/// The event loops of a gateway and the kind of sockets they serve: epoll, or NIO where its native
/// library is missing.
///
/// @param name `epoll` or `nio`
/// @param group shared by listeners and upstreams
/// @param server what a listener binds
/// @param client what an upstream connects
public record Transport(
        String name,
        EventLoopGroup group,
        Class<? extends ServerSocketChannel> server,
        Class<? extends SocketChannel> client)
        implements AutoCloseable {

    /// Loads what the first transport needs, the native library and direct buffers first of all.
    public static void prepare() {
        if (Epoll.isAvailable()) {
            var _ = ByteBufAllocator.DEFAULT.directBuffer(1).release();
        }
    }

    /// Starts the best transport of this machine.
    ///
    /// @param loops event loops, usually one a core
    public static Transport start(int loops) {
        return Epoll.isAvailable()
                ? new Transport(
                        "epoll",
                        group(loops, EpollIoHandler.newFactory()),
                        EpollServerSocketChannel.class,
                        EpollSocketChannel.class)
                : nio(loops);
    }

    /// Starts the transport that runs everywhere.
    public static Transport nio(int loops) {
        return new Transport(
                "nio",
                group(loops, NioIoHandler.newFactory()),
                NioServerSocketChannel.class,
                NioSocketChannel.class);
    }

    private static EventLoopGroup group(int loops, IoHandlerFactory factory) {
        return new MultiThreadIoEventLoopGroup(loops, factory);
    }

    /// Stops the loops; what still runs on them is given a second.
    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
