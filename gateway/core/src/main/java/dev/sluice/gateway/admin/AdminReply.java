package dev.sluice.gateway.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// One answer of the admin port.
///
/// @param status of HTTP
/// @param type media type
/// @param body text
/// @param headers besides those that every answer has
record AdminReply(int status, String type, String body, Map<String, String> headers) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static AdminReply text(String type, String body) {
        return new AdminReply(200, type, body, Map.of());
    }

    static AdminReply json(int status, Object body) {
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(body) + "\n";
        return new AdminReply(status, "application/json", text, Map.of());
    }

    /// A problem (RFC 9457).
    ///
    /// @param code last part of its type
    /// @param detail for people; nothing of the request
    static AdminReply problem(int status, String code, String detail) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:sluice:problem:admin/" + code);
        members.put("title", code);
        members.put("status", status);
        members.put("detail", detail);
        AdminReply reply = json(status, members);
        return new AdminReply(status, "application/problem+json", reply.body(), Map.of());
    }

    AdminReply with(String header, String value) {
        return new AdminReply(status, type, body, Map.of(header, value));
    }
}
