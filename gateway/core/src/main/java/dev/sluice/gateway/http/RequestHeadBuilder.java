package dev.sluice.gateway.http;

import dev.sluice.gateway.route.Route;
import dev.sluice.policies.transfer.HeaderField;
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
    HeadBytes build(String target, List<HeaderField> fields, Framing framing, boolean askContinue) {
        HeadBytes to =
                HeadBytes.begin()
                        .write(head.method())
                        .write(" ")
                        .value(target)
                        .write(" HTTP/1.1\r\n")
                        .field("Host", authority());
        for (int i = 0; i < fields.size(); i++) {
            HeaderField field = fields.get(i);
            if (passes(field)) {
                to.field(field);
            }
        }
        own(to, fields);
        framing(to, framing);
        if (askContinue) {
            to.write("Expect: 100-continue\r\n");
        }
        return to.endLine();
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

    private void own(HeadBytes to, List<HeaderField> fields) {
        String accept = Fields.joined(fields, "Accept-Encoding");
        if (accept != null) {
            to.field("Accept-Encoding", route.inspected() ? Codings.known(accept) : accept);
        }
        forwarded.write(to, fields, authority());
        String via = Fields.joined(fields, "Via");
        if (via == null) {
            to.field("Via", VIA);
        } else {
            to.field("Via", via, VIA);
        }
        traces.write(to, fields);
    }

    private void framing(HeadBytes to, Framing framing) {
        switch (framing) {
            case Framing.None _ -> {
                // RFC 9110 section 8.6: methods that usually have content say that there is none.
                switch (head.method()) {
                    case "POST", "PUT", "PATCH" -> to.write("Content-Length: 0\r\n");
                    default -> {}
                }
            }
            case Framing.Length(long bytes) -> to.field("Content-Length", Long.toString(bytes));
            case Framing.Chunked _ -> to.write("Transfer-Encoding: chunked\r\n");
            case Framing.UntilClose _ ->
                    throw new IllegalStateException("a request cannot end with its connection");
        }
    }
}
