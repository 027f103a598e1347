package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Parses the head of a request (RFC 9112 section 3). A head that can be read in two ways is
/// refused.
final class RequestParser {

    private static final int VERSION_BYTES = "HTTP/1.1".length();

    private RequestParser() {}

    /// @param head from the first byte to the end of the empty line
    static RequestHead parse(byte[] head) throws MessageException {
        int lineEnd = 0;
        while (head[lineEnd] != '\r' && head[lineEnd] != '\n') {
            lineEnd++;
        }
        int methodEnd = 0;
        while (methodEnd < lineEnd && Grammar.isToken(head[methodEnd])) {
            methodEnd++;
        }
        int targetEnd = methodEnd + 1;
        while (targetEnd < lineEnd && Grammar.isTarget(head[targetEnd])) {
            targetEnd++;
        }
        boolean spaced =
                methodEnd > 0
                        && targetEnd < lineEnd
                        && targetEnd > methodEnd + 1
                        && head[methodEnd] == ' '
                        && head[targetEnd] == ' '
                        && head[lineEnd] == '\r'
                        && head[lineEnd + 1] == '\n';
        if (!spaced) {
            throw new MessageException(Refusal.BAD_REQUEST_LINE);
        }
        boolean http10 = http10(head, targetEnd + 1, lineEnd);
        String method = method(text(head, 0, methodEnd));
        List<HeaderField> fields = FieldParser.parse(head, lineEnd + 2, head.length - 2);
        Target target = Target.parse(method, text(head, methodEnd + 1, targetEnd));
        return complete(method, target, http10, fields);
    }

    private static RequestHead complete(
            String method, Target target, boolean http10, List<HeaderField> fields)
            throws MessageException {
        MessageFacts facts = MessageFacts.of(fields, http10);
        Authority authority = authority(target, http10, fields);
        Framing framing =
                facts.chunked()
                        ? new Framing.Chunked()
                        : facts.contentLength() < 0
                                ? new Framing.None()
                                : new Framing.Length(facts.contentLength());
        return new RequestHead(
                method,
                target.target(),
                target.path(),
                authority.text(),
                authority.host(),
                http10,
                fields,
                framing,
                !facts.close(),
                expectsContinue(fields, http10) && framing.declared() != 0);
    }

    private static boolean http10(byte[] head, int from, int to) throws MessageException {
        if (to - from != VERSION_BYTES) {
            throw new MessageException(Refusal.BAD_VERSION);
        }
        String version = text(head, from, to);
        if (version.equals("HTTP/1.1")) {
            return false;
        }
        if (version.equals("HTTP/1.0")) {
            return true;
        }
        throw new MessageException(Refusal.BAD_VERSION);
    }

    private static String method(String method) throws MessageException {
        for (int i = 0; i < method.length(); i++) {
            char c = method.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '-' && c != '_') {
                throw new MessageException(Refusal.BAD_METHOD);
            }
        }
        if (method.equals("CONNECT") || method.equals("TRACE")) {
            throw new MessageException(Refusal.METHOD_REFUSED);
        }
        return method;
    }

    /// RFC 9112 section 3.2: one Host, which an absolute target overrules.
    private static Authority authority(Target target, boolean http10, List<HeaderField> fields)
            throws MessageException {
        int hosts = Fields.count(fields, "Host");
        if (hosts > 1 || (hosts == 0 && !http10)) {
            throw new MessageException(Refusal.BAD_HOST);
        }
        String host = Fields.first(fields, "Host");
        Authority fromHost = host == null ? Authority.NONE : Authority.parse(host);
        return target.authority() == null ? fromHost : Authority.parse(target.authority());
    }

    private static boolean expectsContinue(List<HeaderField> fields, boolean http10)
            throws MessageException {
        String expect = Fields.joined(fields, "Expect");
        if (expect == null || http10) {
            return false;
        }
        if (!expect.equalsIgnoreCase("100-continue")) {
            throw new MessageException(Refusal.BAD_EXPECTATION);
        }
        return true;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
