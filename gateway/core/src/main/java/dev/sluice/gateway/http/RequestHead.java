package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import java.util.List;

/// The head of a request in which nothing is in doubt. Its `toString` prints neither target nor
/// values.
///
/// @param method a token in upper case
/// @param target origin form (path and query as they were sent), or `*` for OPTIONS
/// @param path of the target without query, percent escapes of unreserved characters decoded and
///   repeated slashes made one: what routes match
/// @param authority host and port as they were sent, empty only in HTTP/1.0
/// @param host of the authority in lower case, without port
/// @param http10 whether the client speaks HTTP/1.0
/// @param fields as they were sent, in order
/// @param keepAlive whether the client wants to send more on this connection
/// @param expectsContinue whether the client waits for a 100 before it sends the body
record RequestHead(
        String method,
        String target,
        String path,
        String authority,
        String host,
        boolean http10,
        List<HeaderField> fields,
        Framing framing,
        boolean keepAlive,
        boolean expectsContinue)
        implements MessagePart {

    RequestHead {
        fields = List.copyOf(fields);
    }

    /// Whether a body follows, be it empty.
    boolean hasBody() {
        return switch (framing) {
            case Framing.None _ -> false;
            case Framing.Length(long bytes) -> bytes > 0;
            case Framing.Chunked _, Framing.UntilClose _ -> true;
        };
    }

    @Override
    public String toString() {
        return method + ", " + fields.size() + " fields, " + framing;
    }
}
