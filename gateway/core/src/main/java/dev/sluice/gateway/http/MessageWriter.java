package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.Output;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes one message: its head, its body in its own framing, its end. Until [#attach] everything
/// waits here. A small body and the end share the buffer of the head, so that a small message is
/// one buffer and one write. Belongs to one event loop.
final class MessageWriter implements Output {

    private static final int PIECE_BYTES = 64 << 10;
    private static final int FIRST_PIECE_BYTES = 1 << 10;

    /// Room for a body behind its head, if its length is not known.
    private static final int SHARED_BYTES = 2 << 10;

    /// Room for a chunk's size in hexadecimal and its line end.
    private static final int CHUNK_HEAD_BYTES = 8 + 2;

    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /// Room for what follows the body's bytes.
    private static final int TAIL_BYTES = 2 + LAST_CHUNK.length;

    /// How much may wait before [#attach].
    private static final int WAITING_BYTES = 256 << 10;

    private static final int NONE = -1;

    private final ByteBufAllocator allocator;
    private final Deque<ByteBuf> queue = new ArrayDeque<>(2);
    private Framing framing = new Framing.None();
    private @Nullable Channel channel;

    /// What is written next: the head, bytes of the body, or both.
    private @Nullable ByteBuf piece;

    /// Where the body begins in `piece`; for chunks, with the room for their size.
    private int bodyAt = NONE;

    private long body;
    private long waiting;
    private boolean closed;

    MessageWriter(ByteBufAllocator allocator) {
        this.allocator = allocator;
    }

    /// Begins the message.
    ///
    /// @param framing of the body; [Framing.UntilClose] is ended by the owner's close
    void head(Framing framing, HeadBytes head) {
        this.framing = framing;
        long declared = framing.declared();
        int shared = declared < 0 ? SHARED_BYTES : (int) Math.min(declared, SHARED_BYTES);
        piece = head.copy(allocator, chunkHead() + shared + TAIL_BYTES);
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

    /// Writes to that channel what waited, and everything from now on; the owner flushes.
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
            int length = Math.min(to - at, room(into));
            into.writeBytes(bytes, at, length);
            at += length;
            body += length;
            if (room(into) == 0) {
                cut();
            }
        }
        if (framing.declared() >= 0 && body > framing.declared()) {
            throw new IllegalStateException("the body is longer than its declared length");
        }
        return writable();
    }

    /// Writes what was accepted, and sends it if the message is attached.
    void flush() {
        cut();
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
        ByteBuf last = taken();
        if (chunked()) {
            last = last == null ? allocator.directBuffer(LAST_CHUNK.length) : last;
            last.writeBytes(LAST_CHUNK);
        }
        closed = true;
        return to.writeAndFlush(last == null ? Unpooled.EMPTY_BUFFER : last);
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

    /// Bytes of the body that the buffer takes before it is full.
    private static int room(ByteBuf piece) {
        return piece.capacity() - TAIL_BYTES - piece.writerIndex();
    }

    /// A buffer with room for bytes of the body: behind the head if all that is wanted fits there.
    private ByteBuf piece(int wanted) {
        ByteBuf into = piece;
        if (into != null && bodyAt == NONE && room(into) < chunkHead() + wanted) {
            cut();
            into = null;
        }
        if (into == null) {
            int size = Math.min(PIECE_BYTES, Math.max(wanted, FIRST_PIECE_BYTES));
            into = allocator.directBuffer(chunkHead() + size + TAIL_BYTES);
            piece = into;
        }
        if (bodyAt == NONE) {
            bodyAt = into.writerIndex();
            into.writerIndex(bodyAt + chunkHead());
        }
        return into;
    }

    private int chunkHead() {
        return chunked() ? CHUNK_HEAD_BYTES : 0;
    }

    private void cut() {
        ByteBuf bytes = taken();
        if (bytes != null) {
            put(bytes);
        }
    }

    /// What is written next, ready to be; null if there is nothing.
    private @Nullable ByteBuf taken() {
        ByteBuf bytes = piece;
        if (bytes != null && bodyAt != NONE && chunked()) {
            frame(bytes, bodyAt);
        }
        piece = null;
        bodyAt = NONE;
        return bytes;
    }

    /// Writes the size in front of a chunk's bytes, without leading zeros; what stands before it
    /// moves up to it.
    private static void frame(ByteBuf bytes, int from) {
        int at = from + CHUNK_HEAD_BYTES - 2;
        bytes.setByte(at, '\r').setByte(at + 1, '\n');
        for (int rest = bytes.writerIndex() - at - 2; rest > 0; rest >>>= 4) {
            bytes.setByte(--at, "0123456789abcdef".charAt(rest & 15));
        }
        int before = bytes.readerIndex();
        int moved = before + at - from;
        if (from > before) {
            bytes.setBytes(moved, bytes, before, from - before);
        }
        bytes.readerIndex(moved);
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
