package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;

/// No coding: the bytes as they are. Nothing grows, so no limit applies.
final class PlainDecoder implements ContentDecoder {

    @Override
    public void feed(byte[] coded, int from, int to, ByteSink out) throws ContentException {
        Pieces.give(coded, from, to, out);
    }

    @Override
    public void end(ByteSink out) {
        // Nothing is kept.
    }

    @Override
    public void close() {
        // No native memory.
    }
}
