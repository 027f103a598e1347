package dev.sluice.content.coding;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.util.Native;
import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import java.nio.ByteBuffer;

/// The coding `zstd` (RFC 8878) with all its frames, and windows up to 8 MiB (RFC 9659).
final class ZstdDecoder implements ContentDecoder {

    private static final int WINDOW_LOG = 23;

    private final ZstdDecompressCtx context = new ZstdDecompressCtx().setLongMax(WINDOW_LOG);
    private final byte[] buffer = Buffers.take();
    private final ByteBuffer decoded = ByteBuffer.wrap(buffer);
    private final LentBuffer lent = new LentBuffer();
    private boolean closed;
    private boolean inFrame;

    /// Whether the native library can be loaded.
    static boolean isAvailable() {
        try {
            Native.load();
            return Native.isLoaded();
        } catch (LinkageError _) {
            // The caller says that the library is missing.
            return false;
        }
    }

    @Override
    public void feed(byte[] coded, int from, int to, ByteSink out) throws ContentException {
        if (from == to) {
            return;
        }
        run(lent.over(coded, from, to), out);
    }

    @Override
    public void end(ByteSink out) throws ContentException {
        if (inFrame) {
            throw new ContentException(
                    Uninspectable.TRUNCATED, "the body ends within a zstd frame");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            context.close();
            Buffers.giveBack(buffer);
        }
    }

    private void run(ByteBuffer input, ByteSink out) throws ContentException {
        boolean full;
        do {
            decoded.clear();
            try {
                inFrame = !context.decompressByteBufferStream(decoded, input);
            } catch (ZstdException e) {
                throw defect(e.getErrorCode());
            }
            full = !decoded.hasRemaining();
            if (decoded.position() > 0) {
                out.accept(buffer, 0, decoded.position());
            }
        } while (input.hasRemaining() || (full && inFrame));
    }

    private static ContentException defect(long error) {
        if (error == Zstd.errFrameParameterWindowTooLarge()) {
            return ContentException.overLimit(
                    "limits.codingWindow", "the zstd window is larger than 8 MiB");
        }
        return new ContentException(Uninspectable.BROKEN_CODING, "zstd data is broken");
    }
}
