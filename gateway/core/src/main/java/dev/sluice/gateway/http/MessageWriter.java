package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.Output;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes one message: its head, its body in its own framing, its end. Until [#attach] everything
/// waits here. Belongs to one event loop.
final class MessageWriter implements Output {

    private static final int PIECE_BYTES = 64 << 10;
    private static final int FIRST_PIECE_BYTES = 1 << 10;

    /// Room for a chunk's size in hexadecimal and its line end.
    private static final int CHUNK_HEAD_BYTES = 8 + 2;

    /// How much may wait before [#attach].
    private static final int WAITING_BYTES = 256 << 10;

    private final ByteBufAllocator allocator;
    private final Deque<ByteBuf> queue = new ArrayDeque<>();
    private Framing framing = new Framing.None();
    private @Nullable Channel channel;
    private @Nullable ByteBuf piece;
    private long body;
    private long waiting;
    private boolean closed;

    MessageWriter(ByteBufAllocator allocator) {
        this.allocator = allocator;
    }

    /// Begins the message.
    ///
    /// @param framing of the body; [Framing.UntilClose] is ended by the owner's close
    /// @param head owned from now on
    void head(Framing framing, ByteBuf head) {
        this.framing = framing;
        put(head);
    }

    /// Bytes of the body so far.
    long body() {
        return body;
    }

    boolean chunked() {
        return framing instanceof Framing.Chunked;
    }

    boolean attached() {
        return channel != null;
    }

    /// Writes to that channel what waited, and everything from now on.
    void attach(Channel channel) {
        this.channel = channel;
        waiting = 0;
        for (ByteBuf bytes = queue.poll(); bytes != null; bytes = queue.poll()) {
            write(channel, bytes);
        }
    }

    /// Whether the receiver wants more now.
    boolean writable() {
        Channel to = channel;
        return to == null ? waiting < WAITING_BYTES : to.isWritable();
    }

    @Override
    public boolean accept(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !closed) {
            ByteBuf into = piece(to - at);
            int length = Math.min(to - at, PIECE_BYTES + CHUNK_HEAD_BYTES - into.writerIndex());
            into.writeBytes(bytes, at, length);
            at += length;
            body += length;
            if (into.writerIndex() >= PIECE_BYTES + CHUNK_HEAD_BYTES) {
                piece();
            }
        }
        if (framing.declared() >= 0 && body > framing.declared()) {
            throw new IllegalStateException("the body is longer than its declared length");
        }
        return writable();
    }

    /// Writes what was accepted, and sends it if the message is attached.
    void flush() {
        piece();
        if (channel != null) {
            channel.flush();
        }
    }

    /// Ends the message and sends it; it must be attached.
    ///
    /// @return done when the last byte was given to the system
    ChannelFuture finish() {
        Channel to = channel;
        if (to == null) {
            throw new IllegalStateException("the message has no receiver");
        }
        if (framing.declared() >= 0 && body != framing.declared()) {
            throw new IllegalStateException("the body is shorter than its declared length");
        }
        piece();
        closed = true;
        ByteBuf end = allocator.buffer(8);
        if (framing instanceof Framing.Chunked) {
            Ascii.write(end, "0\r\n\r\n");
        }
        return to.writeAndFlush(end);
    }

    /// Drops what waits; what follows is dropped too.
    void abandon() {
        closed = true;
        if (piece != null) {
            piece.release();
            piece = null;
        }
        for (ByteBuf bytes = queue.poll(); bytes != null; bytes = queue.poll()) {
            bytes.release();
        }
    }

    private ByteBuf piece(int wanted) {
        ByteBuf into = piece;
        if (into == null) {
            int size = Math.min(PIECE_BYTES, Math.max(wanted, FIRST_PIECE_BYTES));
            into = allocator.directBuffer(CHUNK_HEAD_BYTES + size + 2);
            into.writerIndex(CHUNK_HEAD_BYTES).readerIndex(CHUNK_HEAD_BYTES);
            piece = into;
        }
        return into;
    }

    private void piece() {
        ByteBuf bytes = piece;
        if (bytes == null) {
            return;
        }
        piece = null;
        if (framing instanceof Framing.Chunked) {
            frame(bytes);
        }
        put(bytes);
    }

    /// Writes the size in front of the bytes, without leading zeros.
    private static void frame(ByteBuf bytes) {
        int size = bytes.readableBytes();
        int at = CHUNK_HEAD_BYTES - 2;
        bytes.setByte(at, '\r').setByte(at + 1, '\n');
        for (int rest = size; rest > 0; rest >>>= 4) {
            bytes.setByte(--at, "0123456789abcdef".charAt(rest & 15));
        }
        bytes.readerIndex(at);
        bytes.writeByte('\r').writeByte('\n');
    }

    private void put(ByteBuf bytes) {
        Channel to = channel;
        if (closed) {
            bytes.release();
        } else if (to == null) {
            waiting += bytes.readableBytes();
            queue.add(bytes);
        } else {
            write(to, bytes);
        }
    }

    private static void write(Channel to, ByteBuf bytes) {
        // A failed write closes the channel (AUTO_CLOSE), which its owner is told.
        var _ = to.write(bytes, to.voidPromise());
    }
}
