package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import java.util.List;

/// Codings one over the other, with the limits checked on what each of them gives.
///
/// The input counts in slices that end at multiples of [#SLICE], and a slice counts whole from its
/// first byte on. So the limit is reached at the same decoded byte, however the input was cut.
final class StackedDecoder implements ContentDecoder {

    private static final int SLICE = 4096;

    private final ContentDecoder[] layers;
    private final ByteSink[] sinks;
    private final long[] given;
    private final CodingLimits limits;
    private ByteSink out = (_, _, _) -> {};
    private long taken;
    private long allowed;

    /// @param layers the coding that was applied last is the first
    StackedDecoder(List<ContentDecoder> layers, CodingLimits limits) {
        this.layers = layers.toArray(ContentDecoder[]::new);
        this.limits = limits;
        this.given = new long[this.layers.length];
        this.sinks = new ByteSink[this.layers.length];
        for (int i = 0; i < sinks.length; i++) {
            int layer = i;
            sinks[i] = (bytes, from, to) -> pass(layer, bytes, from, to);
        }
    }

    @Override
    public void feed(byte[] coded, int from, int to, ByteSink receiver) throws ContentException {
        out = receiver;
        int at = from;
        while (at < to) {
            int slice = Math.min(to - at, SLICE - (int) (taken % SLICE));
            allow(taken / SLICE + 1);
            taken += slice;
            layers[0].feed(coded, at, at + slice, sinks[0]);
            at += slice;
        }
    }

    @Override
    public void end(ByteSink receiver) throws ContentException {
        out = receiver;
        for (int i = 0; i < layers.length; i++) {
            layers[i].end(sinks[i]);
        }
    }

    @Override
    public void close() {
        for (ContentDecoder layer : layers) {
            layer.close();
        }
    }

    private void allow(long slices) {
        long byRatio = Math.max(limits.ratioFrom(), limits.ratio() * slices * SLICE);
        allowed = Math.min(limits.decodedBytes(), byRatio);
    }

    private void pass(int layer, byte[] bytes, int from, int to) throws ContentException {
        int room = (int) Math.min(to - from, allowed - given[layer]);
        given[layer] += room;
        if (layer + 1 < layers.length) {
            layers[layer + 1].feed(bytes, from, from + room, sinks[layer + 1]);
        } else {
            Pieces.give(bytes, from, from + room, out);
        }
        if (room < to - from) {
            throw overLimit();
        }
    }

    private ContentException overLimit() {
        if (allowed == limits.decodedBytes()) {
            return ContentException.overLimit(
                    "limits.decodedBytes",
                    "the body decodes to more than " + limits.decodedBytes() + " bytes");
        }
        return ContentException.overLimit(
                "limits.decodedRatio",
                "the body grows to more than " + limits.ratio() + " times its size");
    }
}
