package dev.sluice.gateway.http;

import java.net.InetAddress;
import java.util.Locale;

/// Host and port (RFC 3986 section 3.2), without user information.
///
/// @param text as it was sent
/// @param host lower case, without port, brackets or trailing dot
record Authority(String text, String host) {

    /// HTTP/1.0 without a Host field.
    static final Authority NONE = new Authority("", "");

    static Authority parse(String text) throws MessageException {
        if (text.startsWith("[")) {
            return literal(text);
        }
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.isEmpty() || name.length() > 253 || (colon >= 0 && !isPort(text, colon + 1))) {
            throw new MessageException(Refusal.BAD_HOST);
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || Grammar.isDigit(c)
                            || c == '-'
                            || c == '_'
                            || (c == '.' && i > 0 && name.charAt(i - 1) != '.');
            if (!plain) {
                throw new MessageException(Refusal.BAD_HOST);
            }
        }
        String host = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return new Authority(text, host.toLowerCase(Locale.ROOT));
    }

    private static Authority literal(String text) throws MessageException {
        int end = text.indexOf(']');
        boolean port = end > 0 && end + 1 < text.length();
        if (end < 0 || (port && (text.charAt(end + 1) != ':' || !isPort(text, end + 2)))) {
            throw new MessageException(Refusal.BAD_HOST);
        }
        String address = text.substring(1, end);
        try {
            if (address.indexOf('%') >= 0 || address.indexOf(':') < 0) {
                throw new MessageException(Refusal.BAD_HOST);
            }
            return new Authority(text, InetAddress.ofLiteral(address).getHostAddress());
        } catch (IllegalArgumentException _) {
            // The text of the exception holds what the client sent: it goes no further.
            throw new MessageException(Refusal.BAD_HOST);
        }
    }

    private static boolean isPort(String text, int from) {
        String port = text.substring(from);
        return port.isEmpty() || (port.length() <= 5 && inRange(Grammar.length(port)));
    }

    private static boolean inRange(long port) {
        return port >= 0 && port <= 65_535;
    }
}
