package dev.sluice.gateway.http;

import dev.sluice.gateway.config.Limits;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stands on a connection to an upstream and tells its exchange what happens there.
public final class UpstreamLink extends ChannelInboundHandlerAdapter {

    private final Channel channel;
    private final ResponseDecoder decoder;
    private final Watchdog watchdog;
    private @Nullable Exchange exchange;
    private boolean broken;

    private UpstreamLink(Channel channel, ResponseDecoder decoder) {
        this.channel = channel;
        this.decoder = decoder;
        this.watchdog = new Watchdog(channel.eventLoop());
    }

    /// Puts the handlers on a new connection.
    public static void install(Channel channel, Limits limits) {
        ResponseDecoder decoder = new ResponseDecoder(HeadLimits.ofResponses(limits));
        channel.pipeline().addLast(decoder, new UpstreamLink(channel, decoder));
    }

    static UpstreamLink of(Channel channel) {
        UpstreamLink link = channel.pipeline().get(UpstreamLink.class);
        if (link == null) {
            throw new IllegalStateException("the connection was not set up for HTTP");
        }
        return link;
    }

    /// Awaits the response to a request that is about to be written.
    void begin(Exchange exchange, String method) {
        this.exchange = exchange;
        decoder.expect(method);
    }

    /// Parts from the exchange.
    ///
    /// @return whether the connection may carry another request
    boolean end() {
        exchange = null;
        watchdog.disarm();
        channel.config().setAutoRead(true);
        return channel.isActive() && !decoder.hasLeftover() && !decoder.midMessage();
    }

    /// Gives the upstream that long; each byte from it begins the time anew.
    void await(Duration time, Problem otherwise) {
        watchdog.arm(
                time,
                () -> {
                    Exchange waiting = exchange;
                    if (waiting != null) {
                        waiting.guarded(() -> waiting.upstreamFailed(otherwise));
                    }
                });
    }

    /// Whether it listens to the upstream.
    boolean reads() {
        return channel.config().isAutoRead();
    }

    /// Listens to the upstream, or stops to.
    void read(boolean on) {
        channel.config().setAutoRead(on);
    }

    /// Waits for nothing.
    void rest() {
        watchdog.disarm();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Exchange to = exchange;
        if (to == null) {
            if (message instanceof MessagePart.Body(var bytes)) {
                bytes.release();
            }
            return;
        }
        ResponseSide response = to.response();
        switch ((MessagePart) message) {
            case ResponseHead head -> response.head(head);
            case MessagePart.Body(var bytes) -> response.body(bytes);
            case MessagePart.End(var trailers) -> response.end(trailers);
            case MessagePart.Broken(Refusal refusal) -> to.upstreamBroken(refusal);
            case RequestHead _ -> throw new IllegalStateException("a request came back");
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        Exchange to = exchange;
        if (to != null) {
            to.response().readComplete();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Exchange to = exchange;
        if (to != null) {
            to.request().upstreamWritable(channel.isWritable());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        watchdog.close();
        Exchange to = exchange;
        if (to == null) {
            return;
        }
        if (decoder.completesAtClose() && !broken) {
            decoder.stop();
            to.response().end(List.of());
        } else {
            to.upstreamGone(!decoder.midMessage());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        broken = true;
        Exchange to = exchange;
        if (!(cause instanceof IOException)) {
            if (to == null) {
                Faults.log(cause);
            } else {
                to.fault(cause);
            }
        }
        var _ = context.close();
    }
}
