package dev.sluice.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/// Reads the responses of a connection to an upstream.
final class ResponseDecoder extends MessageDecoder {

    private String method = "GET";

    ResponseDecoder(HeadLimits limits) {
        super(limits, false);
    }

    /// Awaits the response to a request of that method.
    void expect(String method) {
        this.method = method;
        next();
    }

    /// The upstream closed: the end of a body without a length, or a broken message.
    ///
    /// @return whether the message is complete by that
    boolean completesAtClose() {
        return body() instanceof UntilCloseBody;
    }

    @Override
    MessagePart parse(byte[] head) throws MessageException {
        return ResponseParser.parse(head, method);
    }

    /// No body is awaited behind an interim response but the next head.
    @Override
    @Nullable Framing framing(MessagePart head) {
        ResponseHead response = (ResponseHead) head;
        return response.interim() ? null : response.framing();
    }

    @Override
    boolean begins(ByteBuf in) throws MessageException {
        if (in.getByte(in.readerIndex()) != 'H') {
            throw new MessageException(Refusal.BAD_STATUS_LINE);
        }
        return true;
    }

    /// Nothing was asked: whoever talks now would answer the next request with it.
    @Override
    void unasked(ChannelHandlerContext context) {
        stop();
        var _ = context.close();
    }
}
