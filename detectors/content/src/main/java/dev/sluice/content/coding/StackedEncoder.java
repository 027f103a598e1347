package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import java.util.List;

/// Codings one over the other; none of them is the plain body.
final class StackedEncoder implements ContentEncoder {

    private final ContentEncoder[] layers;
    private final ByteSink[] sinks;
    private ByteSink out = (_, _, _) -> {};

    /// @param layers the coding that is applied first is the first
    StackedEncoder(List<ContentEncoder> layers) {
        this.layers = layers.toArray(ContentEncoder[]::new);
        this.sinks = new ByteSink[this.layers.length];
        for (int i = 0; i < sinks.length; i++) {
            int next = i + 1;
            sinks[i] = (bytes, from, to) -> give(next, bytes, from, to);
        }
    }

    @Override
    public void feed(byte[] plain, int from, int to, ByteSink receiver) throws ContentException {
        out = receiver;
        give(0, plain, from, to);
    }

    @Override
    public void flush(ByteSink receiver) throws ContentException {
        out = receiver;
        for (int i = 0; i < layers.length; i++) {
            layers[i].flush(sinks[i]);
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
        for (ContentEncoder layer : layers) {
            layer.close();
        }
    }

    private void give(int layer, byte[] bytes, int from, int to) throws ContentException {
        if (layer < layers.length) {
            layers[layer].feed(bytes, from, to, sinks[layer]);
        } else {
            Pieces.give(bytes, from, to, out);
        }
    }
}
