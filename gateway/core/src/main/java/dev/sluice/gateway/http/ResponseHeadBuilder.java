package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import java.util.List;

/// Builds the head that a client gets, anew from the model.
final class ResponseHeadBuilder {

    private ResponseHeadBuilder() {}

    /// @param fields as they may leave, hop-by-hop fields already taken away
    /// @param close whether the connection ends with this response
    static HeadBytes build(
            ResponseHead head, List<HeaderField> fields, Framing framing, boolean close) {
        HeadBytes to =
                HeadBytes.begin()
                        .write("HTTP/1.1 ")
                        .write(Integer.toString(head.status()))
                        .write(" ")
                        .value(head.reason())
                        .endLine();
        for (int i = 0; i < fields.size(); i++) {
            HeaderField field = fields.get(i);
            if (!Fields.is(field, "Via")) {
                to.field(field);
            }
        }
        String via = Fields.joined(fields, "Via");
        if (via == null) {
            to.write("Via: 1.1 sluice\r\n");
        } else {
            to.field("Via", via, "1.1 sluice");
        }
        framing(to, head, framing);
        if (close) {
            to.write("Connection: close\r\n");
        }
        return to.endLine();
    }

    private static void framing(HeadBytes to, ResponseHead head, Framing framing) {
        switch (framing) {
            case Framing.None _ -> {
                // HEAD and 304 tell the length of what they leave out (RFC 9110 section 8.6).
                if (head.contentLength() >= 0 && head.status() != 204) {
                    to.field("Content-Length", Long.toString(head.contentLength()));
                }
            }
            case Framing.Length(long bytes) -> to.field("Content-Length", Long.toString(bytes));
            case Framing.Chunked _ -> to.write("Transfer-Encoding: chunked\r\n");
            case Framing.UntilClose _ -> {
                // The close that follows is the end.
            }
        }
    }
}
