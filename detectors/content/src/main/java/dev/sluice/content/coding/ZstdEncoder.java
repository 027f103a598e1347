package dev.sluice.content.coding;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import java.nio.ByteBuffer;

/// The coding `zstd` (RFC 8878), one frame.
final class ZstdEncoder implements ContentEncoder {

    private static final int LEVEL = 3;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);
    private final byte[] buffer = Buffers.take();
    private final ByteBuffer coded = ByteBuffer.wrap(buffer);
    private final ByteBuffer nothing = ByteBuffer.allocate(0);
    private final LentBuffer lent = new LentBuffer();
    private boolean closed;

    @Override
    public void feed(byte[] plain, int from, int to, ByteSink out) throws ContentException {
        run(lent.over(plain, from, to), EndDirective.CONTINUE, out);
    }

    @Override
    public void flush(ByteSink out) throws ContentException {
        run(nothing, EndDirective.FLUSH, out);
    }

    @Override
    public void end(ByteSink out) throws ContentException {
        run(nothing, EndDirective.END, out);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            context.close();
            Buffers.giveBack(buffer);
        }
    }

    private void run(ByteBuffer input, EndDirective directive, ByteSink out)
            throws ContentException {
        boolean done;
        do {
            coded.clear();
            boolean flushed = context.compressByteBufferStream(coded, input, directive);
            done = directive == EndDirective.CONTINUE ? !input.hasRemaining() : flushed;
            if (coded.position() > 0) {
                out.accept(buffer, 0, coded.position());
            }
        } while (!done);
    }
}
