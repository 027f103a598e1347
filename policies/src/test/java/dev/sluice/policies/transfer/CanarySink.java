package dev.sluice.policies.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// An output that knows what must never leave and looks for it in everything it got.
final class CanarySink implements Output {

    private static final int HEAD = 6;

    private final ByteArrayOutputStream got = new ByteArrayOutputStream();
    private final int appetite;
    private int calls;

    CanarySink() {
        this(Integer.MAX_VALUE);
    }

    /// @param appetite calls after which it wants no more, again and again
    CanarySink(int appetite) {
        this.appetite = appetite;
    }

    @Override
    public boolean accept(byte[] bytes, int from, int to) {
        got.write(bytes, from, to - from);
        return ++calls % appetite != 0;
    }

    byte[] bytes() {
        return got.toByteArray();
    }

    int size() {
        return got.size();
    }

    /// Fails if a canary, or its first six characters, stands in the text raw, in JSON escapes or
    /// in percent escapes.
    static void mustNotHold(byte[] decoded, List<String> canaries) {
        String text = new String(decoded, StandardCharsets.ISO_8859_1);
        String plain = Percent.decode(unicode(text));
        for (String canary : canaries) {
            String head = canary.substring(0, Math.min(HEAD, canary.length()));
            if (text.contains(head) || plain.contains(head)) {
                throw new AssertionError("a canary left at " + plain.indexOf(head));
            }
        }
    }

    private static String unicode(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("\\u", at) && at + 6 <= text.length()) {
                out.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 6;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }
}
