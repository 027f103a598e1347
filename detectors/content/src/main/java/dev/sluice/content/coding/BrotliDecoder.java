package dev.sluice.content.coding;

import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The coding `br` (RFC 7932). Its window takes up to 16 MiB of native memory, if the body is as
/// long as that and its encoder chose so; by default encoders stay at 4 MiB or less.
final class BrotliDecoder implements ContentDecoder {

    private static final int INPUT = 4096;

    private final DecoderJNI.Wrapper decoder;
    private final byte[] buffer = Buffers.take();
    private boolean any;
    private boolean closed;

    BrotliDecoder() throws ContentException {
        try {
            decoder = new DecoderJNI.Wrapper(INPUT);
        } catch (IOException _) {
            // It says no more than that the native side gave no decoder.
            throw new ContentException(Uninspectable.INTERNAL_ERROR, "no brotli decoder");
        }
    }

    @Override
    public void feed(byte[] coded, int from, int to, ByteSink out) throws ContentException {
        for (int at = from; at < to; at += INPUT) {
            int length = Math.min(INPUT, to - at);
            any = true;
            if (decoder.getStatus() == DecoderJNI.Status.DONE) {
                throw broken("bytes after the end of the brotli data");
            }
            ByteBuffer input = decoder.getInputBuffer();
            input.clear();
            input.put(coded, at, length);
            decoder.push(length);
            run(out);
        }
    }

    @Override
    public void end(ByteSink out) throws ContentException {
        if (any && decoder.getStatus() != DecoderJNI.Status.DONE) {
            throw new ContentException(
                    Uninspectable.TRUNCATED, "the body ends within the brotli data");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            decoder.destroy();
            Buffers.giveBack(buffer);
        }
    }

    private void run(ByteSink out) throws ContentException {
        while (true) {
            switch (decoder.getStatus()) {
                case NEEDS_MORE_OUTPUT -> pull(out);
                case OK -> decoder.push(0);
                case NEEDS_MORE_INPUT, DONE -> {
                    if (!decoder.hasOutput()) {
                        return;
                    }
                    pull(out);
                }
                case ERROR -> throw broken("brotli data is broken or goes on after its end");
            }
        }
    }

    private void pull(ByteSink out) throws ContentException {
        ByteBuffer decoded = decoder.pull();
        while (decoded.hasRemaining()) {
            int length = Math.min(buffer.length, decoded.remaining());
            decoded.get(buffer, 0, length);
            out.accept(buffer, 0, length);
        }
    }

    private static ContentException broken(String defect) {
        return new ContentException(Uninspectable.BROKEN_CODING, defect);
    }
}
