package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// The codings `gzip` (one member) and `deflate` (zlib data).
final class DeflateEncoder implements ContentEncoder {

    private static final int LEVEL = 6;
    private static final int BUFFER = 16 * 1024;
    private static final byte UNKNOWN_SYSTEM = (byte) 0xFF;
    private static final byte[] GZIP_HEADER = {
        0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, UNKNOWN_SYSTEM
    };

    private final boolean gzip;
    private final Deflater deflater;
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private boolean begun;

    /// @param gzip else zlib
    DeflateEncoder(boolean gzip) {
        this.gzip = gzip;
        this.deflater = new Deflater(LEVEL, gzip);
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
        deflater.end();
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
