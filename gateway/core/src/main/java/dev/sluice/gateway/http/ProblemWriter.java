package dev.sluice.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Writes a [Problem] as a complete response: JSON for programs, HTML for a browser's navigation,
/// readable for a page's script from another origin.
final class ProblemWriter {

    private static final int RETRY_AFTER_SECONDS = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private ProblemWriter() {}

    /// @param to the request that is answered, or null if there is none that could be read
    /// @param instance id of the event, or of the request where there is no event
    /// @param close whether the connection ends with this answer
    static ByteBuf write(
            ByteBufAllocator allocator,
            Problem problem,
            @Nullable RequestHead to,
            String instance,
            boolean close) {
        boolean html = to != null && navigates(to);
        byte[] body = (html ? html(problem, instance) : json(problem, instance));
        HeadBytes out = HeadBytes.begin();
        out.write("HTTP/1.1 " + problem.status() + " " + reason(problem.status()) + "\r\n");
        out.field("Date", DATE.format(Instant.now()));
        out.field("Content-Type", html ? "text/html; charset=utf-8" : "application/problem+json");
        out.field("Content-Length", Integer.toString(body.length));
        out.field("Cache-Control", "no-store");
        out.field("Proxy-Status", "sluice; error=" + problem.error());
        out.field("X-Content-Type-Options", "nosniff");
        if (html) {
            out.field("Content-Security-Policy", "default-src 'none'");
        }
        if (problem.retryable()) {
            out.field("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
        }
        if (problem.status() == 405) {
            out.field("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        }
        if (to != null) {
            crossOrigin(out, to);
        }
        if (close) {
            out.field("Connection", "close");
        }
        out.endLine();
        if (to == null || !to.method().equals("HEAD")) {
            out.append(body);
        }
        return out.copy(allocator, 0);
    }

    /// The problem as the data of an event of a stream (WHATWG HTML section 9.2).
    static byte[] event(Problem problem, String instance) {
        String json = new String(json(problem, instance), StandardCharsets.UTF_8);
        return ("\n\nevent: error\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Problem problem, String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:sluice:problem:" + problem.code());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        members.put("instance", instance);
        members.put("code", problem.code());
        if (problem.response()) {
            members.put("phase", "response");
        }
        Problem.BlockingRule rule = problem.rule();
        if (rule != null) {
            members.put("policy", rule.policy());
            members.put("rule", rule.rule());
            putIfThere(members, "advice", rule.advice());
            putIfThere(members, "contact", rule.contact());
        }
        return JSON.writeValueAsBytes(members);
    }

    private static void putIfThere(
            Map<String, Object> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static byte[] html(Problem problem, String instance) {
        StringBuilder page =
                new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">")
                        .append("<title>")
                        .append(escaped(problem.title()))
                        .append("</title><h1>")
                        .append(escaped(problem.title()))
                        .append("</h1><p>")
                        .append(escaped(problem.detail()));
        Problem.BlockingRule rule = problem.rule();
        if (rule != null) {
            paragraph(page, "What to do: ", rule.advice());
            paragraph(page, "Contact: ", rule.contact());
            paragraph(page, "Rule: ", rule.policy() + " / " + rule.rule());
        }
        paragraph(page, "Reference: ", instance);
        return page.append("</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void paragraph(StringBuilder page, String label, @Nullable String text) {
        if (text != null) {
            page.append("</p><p>").append(label).append(escaped(text));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// A browser that shows a page, not a script that reads an answer.
    private static boolean navigates(RequestHead to) {
        String mode = Fields.first(to.fields(), "Sec-Fetch-Mode");
        String accept = Fields.joined(to.fields(), "Accept");
        return "navigate".equals(mode) && accept != null && accept.contains("text/html");
    }

    private static void crossOrigin(HeadBytes out, RequestHead to) {
        String origin = Fields.first(to.fields(), "Origin");
        if (origin == null || !isOrigin(origin)) {
            return;
        }
        out.field("Access-Control-Allow-Origin", origin);
        out.field("Access-Control-Allow-Credentials", "true");
        out.field("Access-Control-Expose-Headers", "Proxy-Status, Retry-After");
        out.field("Vary", "Origin");
    }

    /// The one value of the client that an answer repeats: only what an origin may be made of.
    private static boolean isOrigin(String origin) {
        if (origin.equals("null")) {
            return true;
        }
        int scheme = origin.indexOf("://");
        if (scheme <= 0) {
            return false;
        }
        try {
            String host = Authority.parse(origin.substring(scheme + 3)).host();
            return Grammar.isToken(origin.substring(0, scheme)) && !host.isEmpty();
        } catch (MessageException _) {
            // Not an origin: it is not repeated.
            return false;
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 417 -> "Expectation Failed";
            case 431 -> "Request Header Fields Too Large";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            default -> throw new IllegalArgumentException("no reason for status " + status);
        };
    }
}
