package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Parses the head of a response (RFC 9112 section 4) with the strictness of [RequestParser].
final class ResponseParser {

    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private ResponseParser() {}

    /// @param head from the first byte to the end of the empty line
    /// @param method of the request that is answered
    static ResponseHead parse(byte[] head, String method) throws MessageException {
        int lineEnd = 0;
        while (head[lineEnd] != '\r' && Grammar.isFieldValue(head[lineEnd])) {
            lineEnd++;
        }
        if (head[lineEnd] != '\r' || head[lineEnd + 1] != '\n' || lineEnd < STATUS_AT + 3) {
            throw new MessageException(Refusal.BAD_STATUS_LINE);
        }
        String line = new String(head, 0, lineEnd, StandardCharsets.ISO_8859_1);
        boolean http10 = line.startsWith("HTTP/1.0 ");
        if (!http10 && !line.startsWith("HTTP/1.1 ")) {
            throw new MessageException(Refusal.BAD_VERSION);
        }
        int status = status(line);
        List<HeaderField> fields = FieldParser.parse(head, lineEnd + 2, head.length - 2);
        MessageFacts facts = MessageFacts.of(fields, http10);
        Framing framing = framing(status, method, facts);
        String reason = line.length() > STATUS_AT + 4 ? line.substring(STATUS_AT + 4) : "";
        boolean keepAlive = !facts.close() && !(framing instanceof Framing.UntilClose);
        return new ResponseHead(status, reason, fields, framing, facts.contentLength(), keepAlive);
    }

    private static int status(String line) throws MessageException {
        boolean digits = line.length() == STATUS_AT + 3 || line.charAt(STATUS_AT + 3) == ' ';
        int status = 0;
        for (int i = STATUS_AT; i < STATUS_AT + 3; i++) {
            digits &= Grammar.isDigit(line.charAt(i));
            status = status * 10 + line.charAt(i) - '0';
        }
        if (!digits || status < 100 || status > 599) {
            throw new MessageException(Refusal.BAD_STATUS_LINE);
        }
        return status;
    }

    /// RFC 9112 section 6.3.
    private static Framing framing(int status, String method, MessageFacts facts)
            throws MessageException {
        boolean bodiless = status < 200 || status == 204;
        if (bodiless && (facts.chunked() || facts.contentLength() > 0)) {
            throw new MessageException(Refusal.AMBIGUOUS_LENGTH);
        }
        if (bodiless || status == 304 || method.equals("HEAD")) {
            return new Framing.None();
        }
        if (facts.chunked()) {
            return new Framing.Chunked();
        }
        return facts.contentLength() < 0
                ? new Framing.UntilClose()
                : new Framing.Length(facts.contentLength());
    }
}
