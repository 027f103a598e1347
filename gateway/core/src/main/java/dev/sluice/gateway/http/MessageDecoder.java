package dev.sluice.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.ByteToMessageDecoder;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of a connection into [MessagePart]s, one message at a time: after an end nothing
/// more is read out until [#next]. What comes meanwhile waits here, and reading stops.
abstract class MessageDecoder extends ChannelInboundHandlerAdapter {

    private enum State {
        /// Between two messages: bytes wait.
        IDLE,
        HEAD,
        BODY,
        /// Bytes are dropped.
        BROKEN
    }

    private final HeadReader reader;
    private State state;
    private @Nullable ChannelHandlerContext context;
    private @Nullable ByteBuf waiting;
    private @Nullable BodyDecoder body;
    private boolean looping;

    MessageDecoder(HeadLimits limits, boolean startsAtOnce) {
        reader = new HeadReader(limits);
        state = startsAtOnce ? State.HEAD : State.IDLE;
    }

    /// Parses a head.
    abstract MessagePart parse(byte[] head) throws MessageException;

    /// The framing of what follows that head; null if another head follows (interim responses).
    abstract @Nullable Framing framing(MessagePart head);

    /// Looks at the first bytes of a head before its end is known.
    ///
    /// @return false if nothing but an allowed empty line was there, which is consumed
    abstract boolean begins(ByteBuf in) throws MessageException;

    /// Bytes came while no message was awaited.
    abstract void unasked(ChannelHandlerContext context);

    /// Whether bytes of a message that is not complete were taken.
    final boolean midMessage() {
        return state == State.BODY || (state == State.HEAD && waiting != null);
    }

    /// Whether a head has begun but is not complete.
    final boolean midHead() {
        return state == State.HEAD && waiting != null;
    }

    /// Whether bytes are left behind the last message.
    final boolean hasLeftover() {
        return waiting != null && waiting.isReadable();
    }

    /// The body in work, or null.
    final @Nullable BodyDecoder body() {
        return state == State.BODY ? body : null;
    }

    /// Awaits the next message, and reads it from what already came.
    final void next() {
        if (state == State.IDLE) {
            state = State.HEAD;
            reader.reset();
            decode();
        }
    }

    /// Drops everything from here on.
    final void stop() {
        state = State.BROKEN;
        drop();
    }

    /// Ends the message in work without its end.
    final void idle() {
        state = State.IDLE;
        body = null;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        drop();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        super.channelInactive(context);
        drop();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (state == State.BROKEN) {
            bytes.release();
            return;
        }
        ByteBuf before = waiting;
        waiting =
                before == null
                        ? bytes
                        : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(
                                context.alloc(), before, bytes);
        if (state == State.IDLE) {
            unasked(context);
        } else {
            decode();
        }
    }

    private void decode() {
        ChannelHandlerContext to = context;
        if (looping || to == null) {
            return;
        }
        looping = true;
        try {
            while (step(to)) {
                // One part after the other.
            }
        } catch (MessageException e) {
            stop();
            to.fireChannelRead(new MessagePart.Broken(e.refusal()));
        } finally {
            looping = false;
            if (waiting != null && !waiting.isReadable()) {
                drop();
            }
        }
    }

    /// @return whether there may be more to do
    private boolean step(ChannelHandlerContext to) throws MessageException {
        return switch (state) {
            case HEAD -> head(to);
            case BODY -> body(to);
            case IDLE, BROKEN -> false;
        };
    }

    private boolean head(ChannelHandlerContext to) throws MessageException {
        ByteBuf in = waiting;
        if (in == null || !in.isReadable() || !begins(in)) {
            return false;
        }
        int length = reader.find(in);
        if (length < 0) {
            return false;
        }
        byte[] bytes = new byte[length];
        in.readBytes(bytes);
        reader.reset();
        MessagePart head = parse(bytes);
        Framing framing = framing(head);
        if (framing != null) {
            body = BodyDecoder.of(framing);
            state = State.BODY;
        }
        to.fireChannelRead(head);
        return true;
    }

    private boolean body(ChannelHandlerContext to) throws MessageException {
        BodyDecoder decoder = body;
        ByteBuf in = waiting;
        if (decoder == null) {
            throw new IllegalStateException("no body is awaited");
        }
        ByteBuf piece = in == null ? null : decoder.next(in);
        if (piece != null) {
            to.fireChannelRead(new MessagePart.Body(piece));
            return true;
        }
        if (decoder.done()) {
            state = State.IDLE;
            body = null;
            to.fireChannelRead(new MessagePart.End(decoder.trailers()));
            return true;
        }
        return false;
    }

    private void drop() {
        ByteBuf bytes = waiting;
        waiting = null;
        if (bytes != null) {
            bytes.release();
        }
    }
}
