package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentException;
import dev.sluice.content.ScratchPool;
import dev.sluice.content.Uninspectable;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Drives an [Inflater] over lent input. What can be read before a defect is given out first, so
/// that a broken body shows the same bytes however it was cut. Its native memory and its buffer are
/// used again for another body.
final class Inflation implements AutoCloseable {

    private static final int BUFFER = 32 * 1024;
    private static final ScratchPool<Inflation> RAW = new ScratchPool<>(() -> new Inflation(true));
    private static final ScratchPool<Inflation> ZLIB =
            new ScratchPool<>(() -> new Inflation(false));

    private final boolean raw;
    private final Inflater inflater;
    private final byte[] buffer = new byte[BUFFER];
    private int dirty;
    private boolean inUse;

    private Inflation(boolean raw) {
        this.raw = raw;
        this.inflater = new Inflater(raw);
    }

    /// One that nobody else uses until it is closed.
    ///
    /// @param raw whether the data has no zlib wrapping
    static Inflation of(boolean raw) {
        Inflation taken = (raw ? RAW : ZLIB).take();
        taken.inUse = true;
        return taken;
    }

    /// @return index of the first byte that was not taken, `to` unless the data ended
    int inflate(byte[] coded, int from, int to, ByteSink out) throws ContentException {
        inflater.setInput(coded, from, to - from);
        int given = step(out);
        while (given > 0 && !inflater.finished()) {
            given = step(out);
        }
        if (inflater.needsDictionary()) {
            throw new ContentException(
                    Uninspectable.BROKEN_CODING, "deflate data asks for a dictionary");
        }
        return to - inflater.getRemaining();
    }

    boolean finished() {
        return inflater.finished();
    }

    /// Begins with new data.
    void reset() {
        inflater.reset();
    }

    /// Nothing of the body stays in it.
    @Override
    public void close() {
        if (!inUse) {
            return;
        }
        inUse = false;
        inflater.reset();
        Arrays.fill(buffer, 0, dirty, (byte) 0);
        dirty = 0;
        (raw ? RAW : ZLIB).giveBack(this);
    }

    private int step(ByteSink out) throws ContentException {
        long before = inflater.getBytesWritten();
        int given;
        try {
            given = inflater.inflate(buffer);
        } catch (DataFormatException _) {
            // The zlib message may quote the data, so it is not kept.
            dirty = buffer.length;
            out.accept(buffer, 0, (int) (inflater.getBytesWritten() - before));
            throw new ContentException(Uninspectable.BROKEN_CODING, "deflate data is broken");
        }
        if (given > 0) {
            dirty = Math.max(dirty, given);
            out.accept(buffer, 0, given);
        }
        return given;
    }
}
