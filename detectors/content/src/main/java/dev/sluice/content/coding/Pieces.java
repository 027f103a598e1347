package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentException;

/// Gives bytes on in pieces that a receiver need not split.
final class Pieces {

    /// The most bytes in one piece.
    static final int MOST = 64 * 1024;

    private Pieces() {}

    static void give(byte[] bytes, int from, int to, ByteSink out) throws ContentException {
        for (int at = from; at < to; at += MOST) {
            out.accept(bytes, at, Math.min(to, at + MOST));
        }
    }
}
