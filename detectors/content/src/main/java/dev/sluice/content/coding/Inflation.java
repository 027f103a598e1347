package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Drives an [Inflater] over lent input. What can be read before a defect is given out first, so
/// that a broken body shows the same bytes however it was cut.
final class Inflation implements AutoCloseable {

    private static final int BUFFER = 32 * 1024;

    private final Inflater inflater;
    private final byte[] buffer = new byte[BUFFER];

    /// @param raw whether the data has no zlib wrapping
    Inflation(boolean raw) {
        this.inflater = new Inflater(raw);
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

    @Override
    public void close() {
        inflater.end();
    }

    private int step(ByteSink out) throws ContentException {
        long before = inflater.getBytesWritten();
        int given;
        try {
            given = inflater.inflate(buffer);
        } catch (DataFormatException _) {
            // The zlib message may quote the data, so it is not kept.
            out.accept(buffer, 0, (int) (inflater.getBytesWritten() - before));
            throw new ContentException(Uninspectable.BROKEN_CODING, "deflate data is broken");
        }
        if (given > 0) {
            out.accept(buffer, 0, given);
        }
        return given;
    }
}
