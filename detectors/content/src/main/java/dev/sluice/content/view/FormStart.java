package dev.sluice.content.view;

/// Whether a part begins like a form: names and values without white space, quotes, braces or bytes
/// above ASCII, at least one equals sign among them.
enum FormStart {
    YES,
    NO,
    UNDECIDED;

    private static final String OTHER = "\"<>\\^`{}|";

    /// Reads the first bytes of the part.
    ///
    /// @param last whether no more of them will come
    static FormStart of(byte[] head, int length, boolean last) {
        boolean equals = false;
        for (int i = 0; i < length; i++) {
            byte b = head[i];
            if (b <= ' ' || b == 0x7F || OTHER.indexOf(b) >= 0) {
                return NO;
            }
            equals |= b == '=' && i > 0;
        }
        if (!last) {
            return UNDECIDED;
        }
        return equals ? YES : NO;
    }
}
