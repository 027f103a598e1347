package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chunked body (RFC 9112 section 7.1), read strictly: every line ends in CRLF, extensions are
/// short and dropped, trailers are parsed like headers.
final class ChunkedBody implements BodyDecoder {

    /// Longest extension of one chunk, and all extensions of a body together.
    static final int EXTENSION_BYTES = 256;

    private static final int ALL_EXTENSION_BYTES = 16 << 10;
    private static final int SIZE_DIGITS = 15;

    private enum State {
        SIZE,
        EXTENSION,
        SIZE_LINE_FEED,
        DATA,
        DATA_RETURN,
        DATA_LINE_FEED,
        TRAILERS,
        DONE
    }

    private State state = State.SIZE;
    private long left;
    private int digits;
    private int extension;
    private int extensions;
    private final ChunkExtension syntax = new ChunkExtension();
    private final HeadReader trailerEnd = new HeadReader(HeadLimits.TRAILERS);
    private List<HeaderField> trailers = List.of();

    @Override
    public @Nullable ByteBuf next(ByteBuf in) throws MessageException {
        while (in.isReadable() && state != State.DONE) {
            switch (state) {
                case SIZE -> size(in.readByte());
                case EXTENSION -> extension(in.readByte());
                case SIZE_LINE_FEED -> {
                    expect(in.readByte(), '\n');
                    state = left == 0 ? State.TRAILERS : State.DATA;
                }
                case DATA -> {
                    int length = (int) Math.min(left, in.readableBytes());
                    left -= length;
                    state = left == 0 ? State.DATA_RETURN : State.DATA;
                    return in.readRetainedSlice(length);
                }
                case DATA_RETURN -> {
                    expect(in.readByte(), '\r');
                    state = State.DATA_LINE_FEED;
                }
                case DATA_LINE_FEED -> {
                    expect(in.readByte(), '\n');
                    state = State.SIZE;
                    digits = 0;
                }
                case TRAILERS -> {
                    if (!trailers(in)) {
                        return null;
                    }
                }
                case DONE -> throw new IllegalStateException("the body is done");
            }
        }
        return null;
    }

    @Override
    public boolean done() {
        return state == State.DONE;
    }

    @Override
    public List<HeaderField> trailers() {
        return trailers;
    }

    private void size(byte octet) throws MessageException {
        int digit = Grammar.hex(octet);
        if (digit >= 0) {
            if (++digits > SIZE_DIGITS) {
                throw new MessageException(Refusal.BAD_CHUNK);
            }
            left = (left << 4) | digit;
            return;
        }
        if (digits == 0) {
            throw new MessageException(Refusal.BAD_CHUNK);
        }
        extension = 0;
        syntax.begin();
        state =
                switch (octet) {
                    case '\r' -> State.SIZE_LINE_FEED;
                    case ';' -> State.EXTENSION;
                    default -> throw new MessageException(Refusal.BAD_CHUNK);
                };
    }

    private void extension(byte octet) throws MessageException {
        if (octet == '\r' && syntax.mayEnd()) {
            state = State.SIZE_LINE_FEED;
        } else if (!syntax.take(octet)
                || ++extension > EXTENSION_BYTES
                || ++extensions > ALL_EXTENSION_BYTES) {
            throw new MessageException(Refusal.BAD_CHUNK);
        }
    }

    private static void expect(byte octet, char wanted) throws MessageException {
        if (octet != wanted) {
            throw new MessageException(Refusal.BAD_CHUNK);
        }
    }

    /// @return whether all trailers are there
    private boolean trailers(ByteBuf in) throws MessageException {
        int length = trailerEnd.find(in);
        if (length < 0) {
            return false;
        }
        byte[] bytes = new byte[length];
        in.readBytes(bytes);
        trailers = List.copyOf(FieldParser.parse(bytes, 0, length - 2));
        for (HeaderField field : trailers) {
            if (TrailerNames.isRefused(field.name())) {
                throw new MessageException(Refusal.BAD_FIELD);
            }
        }
        state = State.DONE;
        return true;
    }
}
