package dev.sluice.gateway.http;

import dev.sluice.policies.transfer.HeaderField;
import java.util.ArrayList;
import java.util.List;

/// Takes away the fields that concern one connection only (RFC 9110 section 7.6.1), framing
/// included: each side gets its own.
final class HopByHop {

    private HopByHop() {}

    /// The fields that belong to the message.
    static List<HeaderField> strip(List<HeaderField> fields) {
        List<String> named = Fields.members(fields, "Connection");
        List<HeaderField> kept = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            HeaderField field = fields.get(i);
            if (!isHop(field.name()) && !isNamed(named, field.name())) {
                kept.add(field);
            }
        }
        return kept;
    }

    private static boolean isNamed(List<String> named, String name) {
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHop(String name) {
        return switch (name.length()) {
            case 2 -> name.equalsIgnoreCase("TE");
            case 6 -> name.equalsIgnoreCase("Expect");
            case 7 -> name.equalsIgnoreCase("Trailer") || name.equalsIgnoreCase("Upgrade");
            case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
            case 14 ->
                    name.equalsIgnoreCase("Content-Length")
                            || name.equalsIgnoreCase("HTTP2-Settings");
            case 16 -> name.equalsIgnoreCase("Proxy-Connection");
            case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
            case 18 -> name.equalsIgnoreCase("Proxy-Authenticate");
            case 19 -> name.equalsIgnoreCase("Proxy-Authorization");
            default -> false;
        };
    }
}
