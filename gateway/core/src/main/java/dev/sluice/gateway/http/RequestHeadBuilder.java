package dev.sluice.gateway.http;

import dev.sluice.gateway.route.Route;
import dev.sluice.policies.transfer.HeaderField;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.List;

/// Builds the head that an upstream gets, anew from the model: nothing of the client's bytes is
/// copied but fields that were parsed.
///
/// @param route decides whether `Range` passes
record RequestHeadBuilder(RequestHead head, Route route, Forwarded forwarded, Traces traces) {

    private static final String VIA = "1.1 sluice";

    /// @param target as it may leave
    /// @param fields as they may leave, hop-by-hop fields already taken away
    /// @param askContinue whether the upstream shall say 100 first
    ByteBuf build(
            ByteBufAllocator allocator,
            String target,
            List<HeaderField> fields,
            Framing framing,
            boolean askContinue) {
        ByteBuf to = allocator.directBuffer(1024);
        try {
            Ascii.write(to, head.method());
            to.writeByte(' ');
            Ascii.value(to, target);
            Ascii.write(to, " HTTP/1.1\r\n");
            Ascii.field(to, "Host", authority());
            for (HeaderField field : fields) {
                if (passes(field)) {
                    Ascii.field(to, field);
                }
            }
            own(to, fields);
            framing(to, framing);
            if (askContinue) {
                Ascii.write(to, "Expect: 100-continue\r\n");
            }
            Ascii.write(to, "\r\n");
            return to;
        } catch (RuntimeException e) {
            to.release();
            throw e;
        }
    }

    private String authority() {
        return head.authority().isEmpty()
                ? route.upstream().config().endpoints().getFirst().toString()
                : head.authority();
    }

    /// Fields that are not written anew below, and that the upstream may believe.
    private boolean passes(HeaderField field) {
        String name = field.name();
        return switch (name.length()) {
            case 3 -> !name.equalsIgnoreCase("Via");
            case 4 -> !name.equalsIgnoreCase("Host");
            case 5 -> !(route.inspected() && name.equalsIgnoreCase("Range"));
            case 8 -> !(route.inspected() && name.equalsIgnoreCase("If-Range"));
            case 9 -> forwarded.trusted() || !name.equalsIgnoreCase("Forwarded");
            case 10 -> traces.keptTrace() || !name.equalsIgnoreCase("tracestate");
            case 11 -> !name.equalsIgnoreCase("traceparent");
            case 12 -> !name.equalsIgnoreCase("X-Request-Id");
            case 15 ->
                    !name.equalsIgnoreCase("X-Forwarded-For")
                            && !name.equalsIgnoreCase("Accept-Encoding");
            case 16 -> !name.equalsIgnoreCase("X-Forwarded-Host");
            case 17 -> !name.equalsIgnoreCase("X-Forwarded-Proto");
            default -> true;
        };
    }

    private void own(ByteBuf to, List<HeaderField> fields) {
        String accept = Fields.joined(fields, "Accept-Encoding");
        if (accept != null) {
            Ascii.field(to, "Accept-Encoding", route.inspected() ? Codings.known(accept) : accept);
        }
        for (HeaderField field : forwarded.fields(fields, authority())) {
            Ascii.field(to, field);
        }
        String via = Fields.joined(fields, "Via");
        Ascii.field(to, "Via", via == null ? VIA : via + ", " + VIA);
        for (HeaderField field : traces.fields(fields)) {
            Ascii.field(to, field);
        }
    }

    private void framing(ByteBuf to, Framing framing) {
        switch (framing) {
            case Framing.None _ -> {
                // RFC 9110 section 8.6: methods that usually have content say that there is none.
                switch (head.method()) {
                    case "POST", "PUT", "PATCH" -> Ascii.write(to, "Content-Length: 0\r\n");
                    default -> {}
                }
            }
            case Framing.Length(long bytes) ->
                    Ascii.field(to, "Content-Length", Long.toString(bytes));
            case Framing.Chunked _ -> Ascii.write(to, "Transfer-Encoding: chunked\r\n");
            case Framing.UntilClose _ ->
                    throw new IllegalStateException("a request cannot end with its connection");
        }
    }
}
