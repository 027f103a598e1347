package dev.sluice.content.view;

/// Whether a part begins like a JSON object, or like an array that holds a string, an object or an
/// array. An array of numbers alone reads the same as text, and a log line that begins with a time
/// in brackets is none.
enum JsonStart {
    YES,
    NO,
    UNDECIDED;

    /// A part whose first bytes up to here fit both is text, in bytes.
    static final int MOST = ViewChoice.MOST;

    /// Reads the first bytes of the part.
    static JsonStart of(byte[] head, int length) {
        JsonStart open = length < MOST ? UNDECIDED : NO;
        int at = skip(head, ByteOrderMark.begun(head, 0, length), length, " \t\r\n");
        if (at == length) {
            return open;
        }
        String between;
        String yes;
        switch (head[at]) {
            case '{' -> {
                between = " \t\r\n";
                yes = "\"}";
            }
            case '[' -> {
                // Numbers and literals may come first.
                between = " \t\r\n,.+-0123456789eEtrufalsn";
                yes = "\"{[";
            }
            default -> {
                return NO;
            }
        }
        at = skip(head, at + 1, length, between);
        if (at == length) {
            return open;
        }
        return yes.indexOf(head[at]) >= 0 ? YES : NO;
    }

    private static int skip(byte[] head, int from, int length, String those) {
        int at = from;
        while (at < length && those.indexOf(head[at]) >= 0) {
            at++;
        }
        return at;
    }
}
