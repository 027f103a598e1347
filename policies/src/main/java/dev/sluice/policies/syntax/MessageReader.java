package dev.sluice.policies.syntax;

import dev.sluice.detectors.InfoType;
import dev.sluice.policies.Direction;
import dev.sluice.policies.syntax.ScalarType.Refused;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import dev.sluice.policies.testing.PolicyTest.Body;
import dev.sluice.policies.testing.PolicyTest.Message;
import dev.sluice.policies.transfer.HeaderField;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Reads `request` or `response` of a test case. One use each.
final class MessageReader {
    private static final int MOST_VALUES = 10_000;
    private static final String ANY_URL = "https://api.example.com/";
    private static final ScalarType<String> CODING = Scalars.words("gzip", "deflate");
    private static final ScalarType<URI> URL =
            text -> {
                try {
                    URI uri = new URI(text);
                    String scheme = String.valueOf(uri.getScheme());
                    if (uri.getHost() != null && Set.of("http", "https").contains(scheme)) {
                        return uri;
                    }
                } catch (URISyntaxException e) {
                    throw new Refused(ProblemCode.MALFORMED_VALUE, "is no URL: " + e.getReason());
                }
                throw new Refused(
                        ProblemCode.MALFORMED_VALUE,
                        "is no URL: write https://api.example.com/orders");
            };
    private static final ScalarType<InetAddress> ADDRESS =
            text -> {
                try {
                    return InetAddress.ofLiteral(text);
                } catch (IllegalArgumentException e) {
                    throw new Refused(ProblemCode.MALFORMED_VALUE, "is no IP address");
                }
            };
    private static final ScalarType<String> BASE64 =
            text -> {
                try {
                    byte[] bytes = Base64.getMimeDecoder().decode(text);
                    return new String(bytes, StandardCharsets.ISO_8859_1);
                } catch (IllegalArgumentException e) {
                    throw new Refused(ProblemCode.MALFORMED_VALUE, "is no base64");
                }
            };

    private final MappingReader reader;
    private final Direction direction;
    private final Vocabulary vocabulary;

    MessageReader(MappingReader reader, Direction direction, Vocabulary vocabulary) {
        this.reader = reader;
        this.direction = direction;
        this.vocabulary = vocabulary;
    }

    Message read() {
        boolean request = direction == Direction.REQUEST;
        if (request) {
            reader.requireKey("url");
        }
        URI url = reader.get("url", URL, URI.create(ANY_URL));
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String target = url.getRawQuery() == null ? path : path + '?' + url.getRawQuery();
        Body body = body();
        String usual = request && !(body instanceof Body.None) ? "POST" : "GET";
        String mediaType = reader.get("mediaType", Scalars.TEXT, "");
        String coding = reader.get("coding", CODING, "");
        Message message =
                new Message(
                        direction,
                        reader.get("method", HttpScalars.METHOD, usual),
                        url.getHost().toLowerCase(Locale.ROOT),
                        target,
                        reader.get("route", Scalars.NAME_TEXT, "test"),
                        request ? 0 : reader.get("status", Scalars.integer(100, 599), 200),
                        headers(mediaType, coding),
                        mediaType,
                        body,
                        coding,
                        reader.get("client", ADDRESS));
        reader.finish();
        return message;
    }

    private List<HeaderField> headers(String mediaType, String coding) {
        List<HeaderField> fields = new ArrayList<>();
        if (!mediaType.isEmpty()) {
            fields.add(new HeaderField("Content-Type", mediaType));
        }
        if (!coding.isEmpty()) {
            fields.add(new HeaderField("Content-Encoding", coding));
        }
        MappingReader headers = reader.mapping("headers", "headers");
        if (headers != null) {
            for (Scalar name : headers.names()) {
                if (!HttpScalars.isHeaderName(name.text())) {
                    headers.binding()
                            .problem(ProblemCode.MALFORMED_VALUE, name, "not a header name");
                }
                for (String value : headers.list(name.text(), Scalars.RAW)) {
                    fields.add(new HeaderField(name.text(), value));
                }
            }
        }
        return fields;
    }

    private Body body() {
        List<Body> bodies = new ArrayList<>();
        String text = reader.get("body", Scalars.RAW);
        if (text != null) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            bodies.add(new Body.Text(new String(utf8, StandardCharsets.ISO_8859_1)));
        }
        String base64 = reader.get("bodyBase64", BASE64);
        if (base64 != null) {
            bodies.add(new Body.Text(base64));
        }
        MappingReader generate = reader.mapping("generate", "generate");
        if (generate != null) {
            bodies.add(generated(generate));
        }
        if (bodies.size() > 1) {
            String message = reader.label() + " has more than one body";
            reader.binding().problem(ProblemCode.TEST_BODY, reader.place(), message, null);
        }
        return bodies.isEmpty() ? new Body.None() : bodies.getFirst();
    }

    private Body generated(MappingReader generate) {
        int seed = generate.get("seed", Scalars.integer(0, Integer.MAX_VALUE), 1);
        SequencedMap<InfoType, Integer> counts = new LinkedHashMap<>();
        for (Scalar name : generate.names()) {
            if (name.text().equals("seed")) {
                continue;
            }
            Optional<InfoType> infoType = vocabulary.infoType(name.text());
            if (infoType.isEmpty()) {
                List<String> names = new ArrayList<>(List.of("seed"));
                names.addAll(vocabulary.infoTypeNames());
                String message = "unknown infoType " + generate.binding().source().quote(name);
                String meant = Suggestions.nearest(name.text(), names);
                generate.binding()
                        .problem(ProblemCode.UNKNOWN_INFO_TYPE, name.place(), message, meant);
            } else if (!vocabulary.canGenerate(infoType.get())) {
                String message = "values of " + infoType.get() + " cannot be made; use \"body\"";
                generate.binding().problem(ProblemCode.TEST_VALUE, name, message);
            } else {
                int count = generate.get(name.text(), Scalars.integer(1, MOST_VALUES), 1);
                counts.put(infoType.get(), count);
            }
        }
        return new Body.Generated(counts, seed);
    }
}
