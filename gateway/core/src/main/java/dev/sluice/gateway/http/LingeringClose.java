package dev.sluice.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import java.time.Duration;

/// Ends a client connection so that its last answer arrives: closing while the client still sends
/// would make the system reset the connection, and the answer might be lost with it (RFC 9112
/// section 9.6). Takes up to 64 KiB, then nothing more, and closes when the client does, or after a
/// second.
final class LingeringClose extends ChannelInboundHandlerAdapter {

    private static final int DRAINED_BYTES = 64 << 10;
    private static final long MILLIS = 1_000;

    private int drained;

    /// Stands in for all handlers of the channel, whose last answer is written and flushed.
    static void begin(Channel channel) {
        if (!channel.isActive()) {
            var _ = channel.close();
            return;
        }
        ChannelPipeline pipeline = channel.pipeline();
        for (ChannelHandler last = pipeline.last(); last != null; last = pipeline.last()) {
            pipeline.remove(last);
        }
        pipeline.addLast(new LingeringClose());
        DuplexChannel duplex = (DuplexChannel) channel;
        if (duplex.isInputShutdown()) {
            // The client has nothing more to say.
            var _ = channel.close();
            return;
        }
        new Watchdog(channel.eventLoop())
                .arm(
                        Duration.ofMillis(MILLIS),
                        () -> {
                            var _ = channel.close();
                        });
        var _ = duplex.shutdownOutput();
        channel.config().setAutoRead(true);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        drained += bytes.readableBytes();
        bytes.release();
        if (drained >= DRAINED_BYTES) {
            context.channel().config().setAutoRead(false);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            var _ = context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // The client is gone: there is nobody left to tell.
        var _ = context.close();
    }
}
