package dev.sluice.content.view;

import java.util.ArrayList;
import java.util.List;

/// A strict JSON parser (RFC 8259) for several texts one after the other, written apart from the
/// view: the oracle of its tests.
final class ReferenceJson {

    private final String text;
    private final List<String> scalars = new ArrayList<>();
    private int at;

    private ReferenceJson(String text) {
        this.text = text;
    }

    /// Strings, keys and numbers that are not empty, in order; numbers as they are written.
    static List<String> scalars(String text) {
        return all(text).stream().filter(ReferenceJson::isShown).toList();
    }

    /// Strings, keys, numbers and literals in order. Literals have a zero byte in front.
    static List<String> all(String text) {
        ReferenceJson parser = new ReferenceJson(text);
        parser.blank();
        while (parser.at < text.length()) {
            parser.value();
            parser.blank();
        }
        return parser.scalars;
    }

    /// Where in [#all] the scalar number `shown` of [#scalars] stands.
    static int indexOf(String text, int shown) {
        List<String> all = all(text);
        int left = shown;
        for (int i = 0; i < all.size(); i++) {
            if (isShown(all.get(i)) && left-- == 0) {
                return i;
            }
        }
        throw new AssertionError("no scalar " + shown);
    }

    private static boolean isShown(String scalar) {
        return !scalar.isEmpty() && !scalar.startsWith("\0literal ");
    }

    private void value() {
        switch (peek()) {
            case '{' -> members(true);
            case '[' -> members(false);
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number();
        }
    }

    private void members(boolean object) {
        char close = object ? '}' : ']';
        at++;
        blank();
        if (peek() == close) {
            at++;
            return;
        }
        while (true) {
            blank();
            if (object) {
                string();
                blank();
                take(':');
                blank();
            }
            value();
            blank();
            if (peek() == close) {
                at++;
                return;
            }
            take(',');
        }
    }

    private void string() {
        take('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw new AssertionError("control character at " + at);
            }
            value.append(c == '\\' ? escape() : c);
        }
        at++;
        scalars.add(value.toString());
    }

    private char escape() {
        char c = text.charAt(at++);
        int known = "\"\\/bfnrt".indexOf(c);
        if (known >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (c != 'u') {
            throw new AssertionError("escape at " + at);
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private void number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new AssertionError("no value at " + from);
        }
        scalars.add(number);
    }

    private void literal(String word) {
        if (!text.startsWith(word, at)) {
            throw new AssertionError("no literal at " + at);
        }
        at += word.length();
        scalars.add("\0literal " + word);
    }

    private void blank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw new AssertionError("ends at " + at);
        }
        return text.charAt(at);
    }

    private void take(char c) {
        if (peek() != c) {
            throw new AssertionError("no " + c + " at " + at);
        }
        at++;
    }
}
