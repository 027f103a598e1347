package dev.sluice.policies.transfer;

/// How far coded bytes may leave: only as far as everything that they decode to is decided.
///
/// Gzip and deflate give out every symbol that is whole, so coded bytes may leave once what came
/// out of them is decided: of the next byte they hold part of a symbol at most. A decoder that
/// works in blocks (zstd, br) may hold a whole block back: there, coded bytes wait until the next
/// output after them is decided too.
final class CodedGate {

    private final boolean blocks;
    private long[] coded = new long[8];
    private long[] decoded = new long[8];
    private int from;
    private int to;
    private long open;

    /// @param blocks whether the decoder may hold a block back
    CodedGate(boolean blocks) {
        this.blocks = blocks;
    }

    /// Tells that the coded bytes below `codedEnd` brought the decoded ones below `decodedEnd`.
    void mark(long codedEnd, long decodedEnd) {
        if (to > from && decoded[to - 1] == decodedEnd) {
            coded[to - 1] = codedEnd;
            return;
        }
        if (to == coded.length) {
            boolean full = from < to / 2;
            long[] nextCoded = full ? new long[to * 2] : coded;
            long[] nextDecoded = full ? new long[to * 2] : decoded;
            System.arraycopy(coded, from, nextCoded, 0, to - from);
            System.arraycopy(decoded, from, nextDecoded, 0, to - from);
            coded = nextCoded;
            decoded = nextDecoded;
            to -= from;
            from = 0;
        }
        coded[to] = codedEnd;
        decoded[to++] = decodedEnd;
    }

    /// Offset below which coded bytes may leave when the decoded ones below `floor` are decided.
    long open(long floor) {
        int lag = blocks ? 1 : 0;
        while (from + lag < to && decoded[from + lag] <= floor) {
            open = coded[from++];
        }
        return open;
    }
}
