package dev.sluice.content.view;

import dev.sluice.content.BatchSink;
import dev.sluice.detectors.Batch;
import dev.sluice.detectors.RecordMark;
import java.util.Arrays;

/// Makes batches from a chunk of the part, and the map back, while a view reads through the chunk.
///
/// As long as the text is the part itself, the chunk is lent as it is. From the first byte that
/// stands for another one, the text is copied to an own buffer, until a long stretch without such a
/// byte pays for going back. Positions given to it are indexes in the chunk and never go back.
///
/// It serves one part after the other, each from [#begin] to [#clear].
final class BatchBuilder {

    private static final int BUFFER = 8192;

    /// A stretch longer than this is not copied, in bytes.
    private static final int LONGEST_COPY = 512;

    /// Units, and marks, of a batch.
    private static final int MOST_UNITS = 2048;

    private static final byte[] NOTHING = new byte[0];
    private static final BatchSink NOBODY = _ -> {};

    /// Stands for the map where there is no part; nothing is added to it.
    private static final Stretches NO_PART = new Stretches();

    private Stretches map = NO_PART;
    private final Batch batch = new Batch();
    private byte[] chunk = NOTHING;
    private BatchSink sink = NOBODY;
    private byte[] buffer = NOTHING;
    private boolean dirty;
    private boolean copying;
    private int length;
    private int begin;
    private int shift;

    /// View offset of index 0 of the batch's bytes.
    private long origin;

    private int mark;
    private boolean open;
    private boolean continues;
    private int unitStart;
    private int context;

    /// Begins a part.
    ///
    /// @param partMap empty; it gets the part's stretches
    void begin(Stretches partMap) {
        map = partMap;
    }

    /// Lets go of a part whose last unit is closed. No byte of it stays.
    void clear() {
        map = NO_PART;
        sink = NOBODY;
        if (dirty) {
            Arrays.fill(buffer, (byte) 0);
            dirty = false;
        }
    }

    /// Begins a chunk at `from`.
    void chunk(byte[] bytes, int from, BatchSink receiver) {
        chunk = bytes;
        sink = receiver;
        lend(from);
    }

    /// Gives out everything of the chunk before `to` and lets the chunk go.
    void finish(int to) {
        flush(to);
        chunk = NOTHING;
        lend(0);
    }

    /// Closes the unit that is open, if one is, without more of the part.
    void closeLast(BatchSink receiver) {
        chunk(NOTHING, 0, receiver);
        if (open) {
            close(0);
        }
        finish(0);
    }

    /// Begins a unit at `at`.
    void open(int at, int fieldContext) {
        reach(at);
        open = true;
        continues = false;
        unitStart = at + shift;
        context = fieldContext;
    }

    /// Ends the open unit before `at`. A unit without text is none.
    void close(int at) {
        reach(at);
        if (continues || at + shift > unitStart) {
            add(at + shift);
        }
        open = false;
        continues = false;
        if (batch.units() >= MOST_UNITS) {
            flush(at);
            lend(at);
        }
    }

    /// A whole unit in one go.
    void unit(int from, int to, int fieldContext) {
        if (copying || batch.units() >= MOST_UNITS) {
            open(from, fieldContext);
            close(to);
        } else if (from < to) {
            batch.unit(from, to, fieldContext);
        }
    }

    /// A record begins or ends before the byte at `at`.
    void mark(int at, RecordMark kind) {
        reach(at);
        batch.mark(at + shift, kind);
        if (batch.marks() >= MOST_UNITS) {
            flush(at);
            lend(at);
        }
    }

    /// View offset of the byte at `at`, with no escape between it and the last position given.
    long viewOffset(int at) {
        return origin + shift + at;
    }

    /// The part's bytes `[from, to)` stand for the byte `value`.
    void octet(int from, int to, int value) {
        copy(from);
        buffer[length++] = (byte) value;
        copied(from, to, 1);
    }

    /// The part's bytes `[from, to)` stand for a character.
    ///
    /// @param codePoint no surrogate
    void character(int from, int to, int codePoint) {
        copy(from);
        int before = length;
        length = Utf8.put(buffer, length, codePoint);
        copied(from, to, length - before);
    }

    private void lend(int at) {
        copying = false;
        begin = at;
        shift = 0;
        mark = at;
        unitStart = at;
        origin = map.viewEnd() - at;
        batch.begin(chunk, at, at, map.viewEnd());
    }

    private void startCopy(int at) {
        if (buffer.length == 0) {
            buffer = new byte[BUFFER];
        }
        copying = true;
        dirty = true;
        length = 0;
        begin = at;
        shift = -at;
        mark = at;
        unitStart = 0;
        origin = map.viewEnd();
        batch.begin(buffer, 0, 0, map.viewEnd());
    }

    /// Goes on to `at`, and back to lending if the stretch up to there is too long to copy.
    private void reach(int at) {
        if (copying && at - begin > LONGEST_COPY) {
            flush(mark);
            lend(mark);
        }
        mark = at;
    }

    private void copy(int at) {
        reach(at);
        if (copying) {
            copyRun(at);
        } else {
            flush(at);
            startCopy(at);
        }
    }

    private void copied(int from, int to, int bytes) {
        map.atom(to - from, bytes);
        begin = to;
        shift = length - to;
        mark = to;
        if (length > BUFFER - LONGEST_COPY - Integer.BYTES) {
            flush(to);
            startCopy(to);
        }
    }

    private void copyRun(int at) {
        System.arraycopy(chunk, begin, buffer, length, at - begin);
        length += at - begin;
        map.run(at - begin);
        begin = at;
    }

    private void flush(int at) {
        reach(at);
        int end = at;
        if (copying) {
            copyRun(at);
            end = length;
        } else {
            map.run(at - begin);
        }
        if (open && end > unitStart) {
            add(end);
            batch.leaveLastOpen();
            continues = true;
        }
        if (end > batch.from() || batch.units() > 0) {
            batch.endAt(end);
            sink.accept(batch);
        }
    }

    private void add(int end) {
        if (continues) {
            batch.continueFirst();
        }
        batch.unit(unitStart, end, context);
        continues = false;
    }
}
