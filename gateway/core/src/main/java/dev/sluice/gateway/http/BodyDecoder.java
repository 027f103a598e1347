package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import io.netty.buffer.ByteBuf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts one body out of the bytes of a connection.
sealed interface BodyDecoder permits LengthBody, ChunkedBody, UntilCloseBody {

    static BodyDecoder of(Framing framing) {
        return switch (framing) {
            case Framing.None _ -> new LengthBody(0);
            case Framing.Length(long bytes) -> new LengthBody(bytes);
            case Framing.Chunked _ -> new ChunkedBody();
            case Framing.UntilClose _ -> new UntilCloseBody();
        };
    }

    /// Takes the next piece out of `in`.
    ///
    /// @return a piece that the caller owns, or null if there is none (yet)
    @Nullable ByteBuf next(ByteBuf in) throws MessageException;

    /// Whether the body was complete with the last piece.
    boolean done();

    /// What came behind a chunked body.
    default List<HeaderField> trailers() {
        return List.of();
    }
}
