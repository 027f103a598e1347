package dev.sluice.content.view;

/// Tokens of a reader that goes from one mode to the next. JSON has a loop of its own: there a call
/// for each token would show.
abstract class ModalTokens implements Tokens {

    /// What is read, lent until the end of [#read].
    byte[] chunk = new byte[0];

    /// Where the chunk ends.
    int limit;

    /// Whether nothing follows the chunk.
    boolean last;

    @Override
    public final int read(byte[] bytes, int from, int to, boolean isLast) {
        chunk = bytes;
        limit = to;
        last = isLast;
        int at = from;
        while (at < to) {
            int next = step(at);
            if (next < 0) {
                return ~next;
            }
            at = next;
        }
        return at;
    }

    /// Reads on in the mode that it is in.
    ///
    /// @return past what was read, or the complement of where more is needed
    abstract int step(int at);
}
