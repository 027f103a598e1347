package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import java.util.List;
import java.util.Locale;

/// What the fields of a head say about its framing and its connection; requests and responses
/// alike.
///
/// @param chunked whether the body is chunked
/// @param contentLength -1 if none was declared
/// @param close whether the sender closes after this message
record MessageFacts(boolean chunked, long contentLength, boolean close) {

    /// @param http10 whether the sender speaks HTTP/1.0
    static MessageFacts of(List<HeaderField> fields, boolean http10) throws MessageException {
        long length = -1;
        boolean chunked = false;
        boolean typed = false;
        for (int i = 0; i < fields.size(); i++) {
            HeaderField field = fields.get(i);
            if (Fields.is(field, "Content-Length")) {
                if (length >= 0) {
                    throw new MessageException(Refusal.BAD_LENGTH);
                }
                length = Grammar.length(field.value());
                if (length < 0) {
                    throw new MessageException(Refusal.BAD_LENGTH);
                }
            } else if (Fields.is(field, "Transfer-Encoding")) {
                if (chunked || http10 || !field.value().equalsIgnoreCase("chunked")) {
                    throw new MessageException(Refusal.BAD_TRANSFER_CODING);
                }
                chunked = true;
            } else if (Fields.is(field, "Content-Type")) {
                if (typed) {
                    throw new MessageException(Refusal.REPEATED_FIELD);
                }
                typed = true;
            } else if (posesAsFraming(field.name())) {
                throw new MessageException(Refusal.BAD_FIELD);
            }
        }
        if (chunked && length >= 0) {
            throw new MessageException(Refusal.AMBIGUOUS_LENGTH);
        }
        return new MessageFacts(chunked, length, closes(fields, http10));
    }

    /// Servers behind CGI-like gateways read `_` as `-`.
    private static boolean posesAsFraming(String name) {
        return name.indexOf('_') >= 0
                && switch (name.replace('_', '-').toLowerCase(Locale.ROOT)) {
                    case "content-length",
                            "transfer-encoding",
                            "content-type",
                            "content-encoding",
                            "host" ->
                            true;
                    default -> false;
                };
    }

    private static boolean closes(List<HeaderField> fields, boolean http10)
            throws MessageException {
        boolean close = http10;
        for (String option : Fields.members(fields, "Connection")) {
            if (!Grammar.isToken(option)
                    || option.equals("host")
                    || option.startsWith("content-")) {
                throw new MessageException(Refusal.BAD_CONNECTION);
            }
            close |= option.equals("close");
        }
        return close;
    }
}
