package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;

/// Builds the head that a client gets, anew from the model.
final class ResponseHeadBuilder {

    private ResponseHeadBuilder() {}

    /// @param fields as they may leave, hop-by-hop fields already taken away
    /// @param close whether the connection ends with this response
    static ByteBuf build(
            ByteBufAllocator allocator,
            ResponseHead head,
            List<HeaderField> fields,
            Framing framing,
            boolean close) {
        ByteBuf to = allocator.directBuffer(1024);
        try {
            Ascii.write(to, "HTTP/1.1 ");
            Ascii.write(to, Integer.toString(head.status()));
            to.writeByte(' ');
            Ascii.value(to, head.reason());
            Ascii.write(to, "\r\n");
            for (HeaderField field : fields) {
                if (!Fields.is(field, "Via")) {
                    Ascii.field(to, field);
                }
            }
            String via = Fields.joined(fields, "Via");
            Ascii.field(to, "Via", via == null ? "1.1 sluice" : via + ", 1.1 sluice");
            framing(to, head, framing);
            if (close) {
                Ascii.write(to, "Connection: close\r\n");
            }
            Ascii.write(to, "\r\n");
            return to;
        } catch (RuntimeException e) {
            to.release();
            throw e;
        }
    }

    private static void framing(ByteBuf to, ResponseHead head, Framing framing) {
        switch (framing) {
            case Framing.None _ -> {
                // HEAD and 304 tell the length of what they leave out (RFC 9110 section 8.6).
                if (head.contentLength() >= 0 && head.status() != 204) {
                    Ascii.field(to, "Content-Length", Long.toString(head.contentLength()));
                }
            }
            case Framing.Length(long bytes) ->
                    Ascii.field(to, "Content-Length", Long.toString(bytes));
            case Framing.Chunked _ -> Ascii.write(to, "Transfer-Encoding: chunked\r\n");
            case Framing.UntilClose _ -> {
                // The close that follows is the end.
            }
        }
    }
}
