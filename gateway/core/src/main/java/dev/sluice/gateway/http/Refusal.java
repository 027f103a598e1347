package dev.sluice.gateway.http;

/// Why a message was refused before anything but its decoder saw it.
enum Refusal {
    BAD_REQUEST_LINE(400, "badRequestLine", "The request line is malformed."),
    BAD_STATUS_LINE(400, "badStatusLine", "The status line is malformed."),
    BAD_VERSION(400, "badVersion", "Only HTTP/1.0 and HTTP/1.1 are spoken here."),
    BAD_METHOD(400, "badMethod", "The method is malformed."),
    METHOD_REFUSED(405, "methodRefused", "This method is not served here."),
    BAD_TARGET(400, "badTarget", "The request target is malformed or ambiguous."),
    BAD_HOST(400, "badHost", "A request needs exactly one valid Host field."),
    BARE_LINE_FEED(400, "bareLineFeed", "A line ends without a carriage return."),
    BAD_FIELD(400, "badField", "A field line is malformed."),
    FOLDED_FIELD(400, "foldedField", "A field line is folded."),
    REPEATED_FIELD(400, "repeatedField", "A field that may come once comes more than once."),
    BAD_LENGTH(400, "badLength", "Content-Length is repeated or no plain number."),
    AMBIGUOUS_LENGTH(
            400, "ambiguousLength", "Transfer-Encoding and Content-Length contradict each other."),
    BAD_TRANSFER_CODING(
            400, "badTransferCoding", "The only transfer coding is a single chunked in HTTP/1.1."),
    BAD_CONNECTION(400, "badConnection", "Connection names a field that belongs to the message."),
    BAD_CHUNK(400, "badChunk", "A chunk is malformed."),
    BAD_EXPECTATION(417, "badExpectation", "The only expectation is 100-continue."),
    LINE_TOO_LONG(414, "limits.requestLineBytes", "The request line is too long."),
    HEAD_TOO_LARGE(431, "limits.headerBytes", "The head is too large."),
    TOO_MANY_FIELDS(431, "limits.headerFields", "The head has too many fields."),
    HEAD_TIMEOUT(408, "timeouts.header", "The head did not arrive in time."),
    BODY_TIMEOUT(408, "timeouts.bodyIdle", "The body did not arrive in time."),
    TRUNCATED(400, "truncated", "The message ended before it was complete.");

    private final int status;
    private final String code;
    private final String detail;

    Refusal(int status, String code, String detail) {
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    /// The status for a request; a response that is refused always is a 502.
    int status() {
        return status;
    }

    /// A stable name for programs.
    String code() {
        return code;
    }

    /// A sentence for people. It quotes nothing of the message.
    String detail() {
        return detail;
    }
}
