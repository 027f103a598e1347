package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import java.util.List;

/// The head of a response in which nothing is in doubt. Its `toString` prints no value.
///
/// @param status 100 to 599
/// @param reason as it was sent
/// @param fields as they were sent, in order
/// @param contentLength as declared, also where no body follows (HEAD, 304); -1 if it was not
/// @param keepAlive whether the upstream takes another request on this connection
record ResponseHead(
        int status,
        String reason,
        List<HeaderField> fields,
        Framing framing,
        long contentLength,
        boolean keepAlive)
        implements MessagePart {

    ResponseHead {
        fields = List.copyOf(fields);
    }

    /// Whether another head follows (RFC 9110 section 15.2).
    boolean interim() {
        return status < 200;
    }

    boolean hasBody() {
        return switch (framing) {
            case Framing.None _ -> false;
            case Framing.Length(long bytes) -> bytes > 0;
            case Framing.Chunked _, Framing.UntilClose _ -> true;
        };
    }

    @Override
    public String toString() {
        return status + ", " + fields.size() + " fields, " + framing;
    }
}
