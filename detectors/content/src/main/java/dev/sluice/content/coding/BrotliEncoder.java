package dev.sluice.content.coding;

import com.aayushatharva.brotli4j.encoder.Encoder;
import com.aayushatharva.brotli4j.encoder.EncoderJNI;
import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The coding `br` (RFC 7932).
final class BrotliEncoder implements ContentEncoder {

    private static final int QUALITY = 5;

    /// 1 MiB.
    private static final int WINDOW_BITS = 20;

    private static final int INPUT = 16 * 1024;

    private final EncoderJNI.Wrapper encoder;
    private final byte[] buffer = new byte[INPUT];
    private boolean closed;

    BrotliEncoder() throws ContentException {
        try {
            encoder = new EncoderJNI.Wrapper(INPUT, QUALITY, WINDOW_BITS, Encoder.Mode.GENERIC);
        } catch (IOException _) {
            // It says no more than that the native side gave no encoder.
            throw new ContentException(Uninspectable.INTERNAL_ERROR, "no brotli encoder");
        }
    }

    @Override
    public void feed(byte[] plain, int from, int to, ByteSink out) throws ContentException {
        for (int at = from; at < to; at += INPUT) {
            int length = Math.min(INPUT, to - at);
            ByteBuffer input = encoder.getInputBuffer();
            input.clear();
            input.put(plain, at, length);
            push(EncoderJNI.Operation.PROCESS, length, out);
        }
    }

    @Override
    public void flush(ByteSink out) throws ContentException {
        push(EncoderJNI.Operation.FLUSH, 0, out);
    }

    @Override
    public void end(ByteSink out) throws ContentException {
        push(EncoderJNI.Operation.FINISH, 0, out);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            encoder.destroy();
        }
    }

    private void push(EncoderJNI.Operation operation, int length, ByteSink out)
            throws ContentException {
        encoder.push(operation, length);
        while (encoder.isSuccess()) {
            if (encoder.hasMoreOutput()) {
                pull(out);
            } else if (encoder.hasRemainingInput() || isUnfinished(operation)) {
                encoder.push(operation, 0);
            } else {
                return;
            }
        }
        throw new ContentException(Uninspectable.INTERNAL_ERROR, "brotli encoder failed");
    }

    private boolean isUnfinished(EncoderJNI.Operation operation) {
        return operation == EncoderJNI.Operation.FINISH && !encoder.isFinished();
    }

    private void pull(ByteSink out) throws ContentException {
        ByteBuffer coded = encoder.pull();
        while (coded.hasRemaining()) {
            int length = Math.min(buffer.length, coded.remaining());
            coded.get(buffer, 0, length);
            out.accept(buffer, 0, length);
        }
    }
}
