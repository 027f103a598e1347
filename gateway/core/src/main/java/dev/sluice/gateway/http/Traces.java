package dev.sluice.gateway.http;

import dev.sluice.gateway.inspect.Ulid;
import dev.sluice.policies.transfer.HeaderField;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// What names an exchange across services: `X-Request-Id` and `traceparent` (W3C Trace Context),
/// kept if sane and made otherwise.
///
/// @param requestId 1 to 128 characters
/// @param keptId whether the id came from the client
/// @param traceparent version 00
/// @param keptTrace whether `traceparent` came from the client, so that its `tracestate` counts
record Traces(String requestId, boolean keptId, String traceparent, boolean keptTrace) {

    private static final int TRACEPARENT_LENGTH = 55;
    private static final int REQUEST_ID_LENGTH = 128;
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TEMPLATE =
            ("00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01")
                    .getBytes(StandardCharsets.US_ASCII);

    static Traces of(List<HeaderField> fields, long nowMillis) {
        String id = Fields.first(fields, "X-Request-Id");
        String trace = Fields.first(fields, "traceparent");
        boolean keepId = id != null && isRequestId(id);
        boolean keepTrace = trace != null && isTraceparent(trace);
        return new Traces(
                id != null && keepId ? id : Ulid.of(nowMillis),
                keepId,
                trace != null && keepTrace ? trace : made(),
                keepTrace);
    }

    /// Writes the fields for the upstream. What the client sent was inspected meanwhile: what may
    /// leave of it stands in `sent`.
    void write(HeadBytes to, List<HeaderField> sent) {
        String id = keptId ? Fields.first(sent, "X-Request-Id") : requestId;
        String trace = keptTrace ? Fields.first(sent, "traceparent") : traceparent;
        to.field("X-Request-Id", id == null ? "none" : id);
        to.field("traceparent", trace == null ? made() : trace);
    }

    /// The 32 digits in the middle.
    String traceId() {
        return traceparent.substring(3, 35);
    }

    private static boolean isRequestId(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Grammar.isToken(c) && ":/=@".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= REQUEST_ID_LENGTH;
    }

    private static boolean isTraceparent(String text) {
        if (text.length() != TRACEPARENT_LENGTH || !text.startsWith("00-")) {
            return false;
        }
        boolean zeroTrace = true;
        boolean zeroSpan = true;
        for (int i = 3; i < TRACEPARENT_LENGTH; i++) {
            char c = text.charAt(i);
            if (i == 35 || i == 52) {
                if (c != '-') {
                    return false;
                }
                continue;
            }
            if (Grammar.hex(c) < 0 || (c >= 'A' && c <= 'F')) {
                return false;
            }
            zeroTrace &= i > 35 || c == '0';
            zeroSpan &= i < 36 || i > 51 || c == '0';
        }
        return !zeroTrace && !zeroSpan;
    }

    private static String made() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] text = TEMPLATE.clone();
        hex(text, 3, random.nextLong());
        hex(text, 19, random.nextLong() | 1);
        hex(text, 36, random.nextLong() | 1);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void hex(byte[] text, int from, long bits) {
        long rest = bits;
        for (int i = from + 15; i >= from; i--) {
            text[i] = DIGITS[(int) rest & 15];
            rest >>>= 4;
        }
    }
}
