package dev.sluice.policies.transfer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Percent escapes of URLs (RFC 3986 section 2.1).
final class Percent {

    private Percent() {}

    /// The byte that `%XY` at `at` stands for, or -1 if no escape stands there.
    static int escape(byte[] text, int at, int to) {
        if (text[at] != '%' || at + 2 >= to) {
            return -1;
        }
        int high = Character.digit(text[at + 1], 16);
        int low = Character.digit(text[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /// Escapes decoded once; the same object if there are none.
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[raw.length];
        int length = 0;
        int at = 0;
        while (at < raw.length) {
            int escaped = escape(raw, at, raw.length);
            out[length++] = escaped < 0 ? raw[at] : (byte) escaped;
            at += escaped < 0 ? 1 : 3;
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    /// A path with escapes decoded and dot segments taken out (RFC 3986 section 5.2.4).
    static String plainPath(String path) {
        String decoded = decode(path);
        if (!decoded.contains("/.") && !decoded.contains("//")) {
            return decoded;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = decoded.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            }
            boolean dots = segments[i].equals(".") || segments[i].equals("..");
            if (!dots && (!segments[i].isEmpty() || last)) {
                kept.addLast(segments[i]);
            } else if (dots && last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
