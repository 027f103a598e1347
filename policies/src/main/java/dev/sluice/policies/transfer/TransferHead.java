package dev.sluice.policies.transfer;

import dev.sluice.policies.Direction;
import dev.sluice.policies.Door;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The head of one transfer, as its door read it. For a response, method, host and target are those
/// of its request. Its `toString` prints no target and no header value.
///
/// @param listener name from the configuration
/// @param route name from the configuration
/// @param upstream name from the configuration
/// @param method upper case
/// @param host without port, lower case
/// @param target origin form: path and query as they were sent
/// @param status of the response; 0 for a request
/// @param headers of this transfer, framing and hop-by-hop fields left out
/// @param client peer address, or null where there is none (files)
/// @param body whether a body follows
/// @param contentLength declared length of the body in bytes, -1 if unknown
/// @param mustHold whether the receiver cannot be told of a cut (HTTP/1.0): the body is held
public record TransferHead(
        Door door,
        String listener,
        String route,
        String upstream,
        Direction direction,
        String method,
        String host,
        String target,
        int status,
        List<HeaderField> headers,
        @Nullable InetAddress client,
        boolean body,
        long contentLength,
        boolean mustHold) {

    public TransferHead {
        headers = List.copyOf(headers);
    }

    @Override
    public String toString() {
        return direction.written() + " " + method + " on route " + route;
    }
}
