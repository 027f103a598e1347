package dev.sluice.gateway.http;

import dev.sluice.gateway.config.ListenerConfig;
import dev.sluice.gateway.inspect.Ulid;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// One client connection: one exchange after the other, and what may go wrong between them.
public final class ClientConnection extends ChannelInboundHandlerAdapter {

    private static final Object DRAIN = new Object();

    private final Channel channel;
    private final RequestDecoder decoder;
    private final ListenerConfig listener;
    private final Services services;
    private final Watchdog reading;
    private final Watchdog writing;
    private @Nullable Exchange exchange;
    private int requests;
    private boolean draining;
    private boolean inputEnded;
    private boolean over;

    /// The time of the head in work runs from its first byte.
    private boolean headWatched;

    private ClientConnection(
            Channel channel, RequestDecoder decoder, ListenerConfig listener, Services services) {
        this.channel = channel;
        this.decoder = decoder;
        this.listener = listener;
        this.services = services;
        this.reading = new Watchdog(channel.eventLoop());
        this.writing = new Watchdog(channel.eventLoop());
    }

    /// Puts the handlers on an accepted connection.
    public static void install(Channel channel, ListenerConfig listener, Services services) {
        RequestDecoder decoder = new RequestDecoder(HeadLimits.ofRequests(services.limits()));
        channel.pipeline()
                .addLast(decoder, new ClientConnection(channel, decoder, listener, services));
    }

    /// Lets the running exchange end and then closes; an idle connection is closed at once.
    public static void drain(Channel channel) {
        channel.pipeline().fireUserEventTriggered(DRAIN);
    }

    /// Answers 503 and closes: there is no room for this connection.
    public static void refuse(Channel channel) {
        ByteBuf answer =
                ProblemWriter.write(channel.alloc(), Problems.OVERLOAD, null, Ulid.of(0), true);
        var _ = channel.writeAndFlush(answer).addListener(_ -> LingeringClose.begin(channel));
    }

    Channel channel() {
        return channel;
    }

    ListenerConfig listener() {
        return listener;
    }

    InetAddress peer() {
        return ((InetSocketAddress) channel.remoteAddress()).getAddress();
    }

    /// Whether the client may send another request behind the one in work.
    boolean mayReuse() {
        return !draining && !over && requests < services.limits().requestsPerConnection();
    }

    /// Stops or goes on reading.
    void pause(boolean stop) {
        if (channel.config().isAutoRead() == stop) {
            channel.config().setAutoRead(!stop);
            if (stop) {
                reading.disarm();
            } else {
                watchBody();
            }
        }
    }

    /// Watches that the client takes what was written.
    void watchWrites() {
        if (!writing.armed()) {
            long pending = pendingWrites();
            writing.arm(services.timeouts().writeStall(), () -> stalled(pending));
        }
    }

    /// Slow is allowed, standing still is not.
    private void stalled(long before) {
        if (pendingWrites() < before) {
            watchWrites();
        } else {
            reset();
        }
    }

    private long pendingWrites() {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    /// The exchange is over and its answer written.
    ///
    /// @param reuse whether another may follow
    void exchangeDone(boolean reuse) {
        exchange = null;
        if (reuse && mayReuse() && channel.isActive() && (!inputEnded || decoder.hasLeftover())) {
            reading.arm(services.timeouts().keepAlive(), this::close);
            pause(false);
            decoder.next();
        } else {
            linger();
        }
    }

    /// Answers by ourselves and closes when the client has it.
    ///
    /// @param instance id of the event or of the answer
    /// @return done when the last byte was given to the system
    ChannelFuture answer(
            Problem problem, @Nullable RequestHead to, String instance, boolean close) {
        return channel.writeAndFlush(
                ProblemWriter.write(channel.alloc(), problem, to, instance, close));
    }

    /// Closes so that the client sees a reset and takes nothing for complete.
    void reset() {
        if (channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        }
        var _ = channel.close();
    }

    /// Closes before the message's end; what was written before is sent.
    void cut() {
        writing.arm(services.timeouts().writeStall(), this::reset);
        ChannelFuture written = channel.writeAndFlush(Unpooled.EMPTY_BUFFER);
        var _ = written.addListener(_ -> close());
    }

    private void close() {
        var _ = channel.close();
    }

    private void linger() {
        if (over) {
            return;
        }
        over = true;
        reading.close();
        decoder.stop();
        writing.arm(services.timeouts().writeStall(), this::reset);
        ChannelFuture written = channel.writeAndFlush(Unpooled.EMPTY_BUFFER);
        var _ = written.addListener(_ -> LingeringClose.begin(channel));
    }

    private void begin(RequestHead head) {
        requests++;
        headWatched = false;
        reading.disarm();
        exchange = new Exchange(this, services, head);
        exchange.begin();
    }

    private void broken(Refusal refusal) {
        Exchange running = exchange;
        if (running != null) {
            running.requestBroken(refusal);
        } else if (!over) {
            services.meter().refused(listener.name(), "client", refusal.code());
            var _ = answer(Problems.of(refusal), null, Ulid.of(services.clock().millis()), true);
            linger();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        reading.arm(services.timeouts().header(), this::close);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Exchange running = exchange;
        switch ((MessagePart) message) {
            case RequestHead head -> begin(head);
            case MessagePart.Body(ByteBuf bytes) -> {
                if (running == null) {
                    bytes.release();
                } else {
                    running.request().body(bytes);
                }
            }
            case MessagePart.End(var trailers) -> {
                reading.disarm();
                if (running != null) {
                    running.request().end(trailers);
                } else if (!over) {
                    // Answered before its end: now the next one may come.
                    reading.arm(services.timeouts().keepAlive(), this::close);
                    decoder.next();
                }
            }
            case MessagePart.Broken(Refusal refusal) -> broken(refusal);
            case ResponseHead _ -> throw new IllegalStateException("a client sent a response");
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        Exchange running = exchange;
        if (running == null && decoder.midHead() && !headWatched) {
            headWatched = true;
            reading.arm(services.timeouts().header(), () -> broken(Refusal.HEAD_TIMEOUT));
        }
        watchBody();
    }

    private void watchBody() {
        Exchange running = exchange;
        if (running != null && running.receiving() && channel.config().isAutoRead()) {
            reading.arm(services.timeouts().bodyIdle(), () -> broken(Refusal.BODY_TIMEOUT));
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        boolean more = channel.isWritable();
        if (more) {
            writing.disarm();
        } else {
            watchWrites();
        }
        Exchange running = exchange;
        if (running != null) {
            running.response().clientWritable(more);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == DRAIN) {
            draining = true;
            if (exchange == null && !over) {
                close();
            }
        } else if (event instanceof ChannelInputShutdownEvent && !over) {
            inputEnded = true;
            Exchange running = exchange;
            if (running == null) {
                close();
            } else if (running.receiving()) {
                running.requestBroken(Refusal.TRUNCATED);
            }
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        reading.close();
        writing.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        reading.close();
        writing.close();
        Exchange running = exchange;
        exchange = null;
        if (running != null) {
            running.clientGone();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Exchange running = exchange;
        if (cause instanceof IOException) {
            close();
        } else if (running != null) {
            running.fault(cause);
        } else {
            Faults.log(cause);
            close();
        }
    }
}
