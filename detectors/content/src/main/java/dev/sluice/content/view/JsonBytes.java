package dev.sluice.content.view;

/// What a byte may be in JSON outside a string.
final class JsonBytes {

    /// Part of a number.
    static final int NUMBER = 1;

    /// Space or tab.
    static final int BLANK = 2;

    /// Ends text that is no JSON.
    static final int ENDS_OTHER = 4;

    /// Ends a number.
    static final int ENDS_NUMBER = 8;

    /// Ends `true`, `false` or `null`.
    static final int ENDS_WORD = 16;

    /// Begins a number or a string.
    static final int BEGINS_SCALAR = 32;

    private static final byte[] CLASSES = new byte[256];

    static {
        set("0123456789-", NUMBER | BEGINS_SCALAR);
        set("+.eE", NUMBER);
        set("{}[]", ENDS_OTHER | ENDS_NUMBER | ENDS_WORD);
        set("\"", ENDS_OTHER | ENDS_NUMBER | ENDS_WORD | BEGINS_SCALAR);
        set(",\n\r", ENDS_NUMBER | ENDS_WORD);
        set(" \t", BLANK | ENDS_WORD);
        set(":", ENDS_WORD);
    }

    private JsonBytes() {}

    /// Whether the byte is of that class.
    static boolean is(int byteClass, byte b) {
        return (CLASSES[b & 0xFF] & byteClass) != 0;
    }

    private static void set(String bytes, int classes) {
        for (int i = 0; i < bytes.length(); i++) {
            CLASSES[bytes.charAt(i)] = (byte) classes;
        }
    }
}
