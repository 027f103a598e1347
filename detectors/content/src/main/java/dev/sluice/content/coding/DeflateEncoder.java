package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.ScratchPool;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// The codings `gzip` (one member) and `deflate` (zlib data). The native memory is used again for
/// another body.
final class DeflateEncoder implements ContentEncoder {

    private static final int LEVEL = 6;
    private static final ScratchPool<Deflater> RAW =
            new ScratchPool<>(() -> new Deflater(LEVEL, true));
    private static final ScratchPool<Deflater> ZLIB =
            new ScratchPool<>(() -> new Deflater(LEVEL, false));
    private static final byte UNKNOWN_SYSTEM = (byte) 0xFF;
    private static final byte[] GZIP_HEADER = {
        0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, UNKNOWN_SYSTEM
    };

    private final boolean gzip;
    private final Deflater deflater;
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = Buffers.take();
    private boolean begun;
    private boolean closed;

    /// @param gzip else zlib
    DeflateEncoder(boolean gzip) {
        this.gzip = gzip;
        this.deflater = (gzip ? RAW : ZLIB).take();
    }

    @Override
    public void feed(byte[] plain, int from, int to, ByteSink out) throws ContentException {
        begin(out);
        crc.update(plain, from, to - from);
        deflater.setInput(plain, from, to - from);
        drain(Deflater.NO_FLUSH, out);
    }

    @Override
    public void flush(ByteSink out) throws ContentException {
        begin(out);
        drain(Deflater.SYNC_FLUSH, out);
    }

    @Override
    public void end(ByteSink out) throws ContentException {
        begin(out);
        deflater.finish();
        drain(Deflater.NO_FLUSH, out);
        if (gzip) {
            long trailer = crc.getValue() | deflater.getBytesRead() << 32;
            for (int i = 0; i < Long.BYTES; i++) {
                buffer[i] = (byte) (trailer >>> (8 * i));
            }
            out.accept(buffer, 0, Long.BYTES);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            deflater.reset();
            (gzip ? RAW : ZLIB).giveBack(deflater);
            Buffers.giveBack(buffer);
        }
    }

    private void begin(ByteSink out) throws ContentException {
        if (gzip && !begun) {
            out.accept(GZIP_HEADER, 0, GZIP_HEADER.length);
        }
        begun = true;
    }

    private void drain(int mode, ByteSink out) throws ContentException {
        int given;
        do {
            given = deflater.deflate(buffer, 0, buffer.length, mode);
            if (given > 0) {
                out.accept(buffer, 0, given);
            }
        } while (given == buffer.length || (mode == Deflater.NO_FLUSH && given > 0));
    }
}
