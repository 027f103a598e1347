package dev.sluice.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;

/// Reads the requests of a client connection.
final class RequestDecoder extends MessageDecoder {

    private boolean emptyLine;

    RequestDecoder(HeadLimits limits) {
        super(limits, true);
    }

    @Override
    MessagePart parse(byte[] head) throws MessageException {
        emptyLine = false;
        return RequestParser.parse(head);
    }

    @Override
    Framing framing(MessagePart head) {
        return ((RequestHead) head).framing();
    }

    /// RFC 9112 section 2.2 lets one empty line stand before a request; anything else that no
    /// method begins with is refused at once (a TLS handshake, say).
    @Override
    boolean begins(ByteBuf in) throws MessageException {
        int at = in.readerIndex();
        if (in.getByte(at) == '\r' && !emptyLine) {
            if (in.readableBytes() < 2) {
                return false;
            }
            if (in.getByte(at + 1) != '\n') {
                throw new MessageException(Refusal.BAD_REQUEST_LINE);
            }
            in.skipBytes(2);
            emptyLine = true;
            if (!in.isReadable()) {
                return false;
            }
        }
        if (!Grammar.isToken(in.getByte(in.readerIndex()))) {
            throw new MessageException(Refusal.BAD_REQUEST_LINE);
        }
        return true;
    }

    /// A pipelined request waits for its turn.
    @Override
    void unasked(ChannelHandlerContext context) {
        context.channel().config().setAutoRead(false);
    }
}
