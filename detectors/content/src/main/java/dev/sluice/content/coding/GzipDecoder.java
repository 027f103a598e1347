package dev.sluice.content.coding;

import dev.sluice.content.ByteSink;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import java.util.zip.CRC32;

/// The coding `gzip` (RFC 1952) with all its members: the second one hides nothing. Checksum and
/// size of each member are checked, and bytes after the last one are a defect.
final class GzipDecoder implements ContentDecoder {

    /// A member's header, longer than any real file name makes it, in bytes.
    private static final int MOST_HEADER = 4096;

    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;
    private static final int METHOD_DEFLATE = 8;
    private static final int FLAG_HEADER_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int FLAGS_RESERVED = 0xE0;

    private enum State {
        BETWEEN,
        FIXED,
        EXTRA_LENGTH,
        EXTRA,
        NAME,
        COMMENT,
        HEADER_CRC,
        DATA,
        TRAILER
    }

    private final Inflation inflation = Inflation.of(true);
    private final CRC32 headerCrc = new CRC32();
    private final CRC32 dataCrc = new CRC32();
    private final ByteSink counted = this::count;
    private ByteSink out = (_, _, _) -> {};
    private State state = State.BETWEEN;
    private boolean any;
    private int flags;
    private int index;
    private int headerBytes;
    private int left;
    private long number;
    private long size;

    @Override
    public void feed(byte[] coded, int from, int to, ByteSink receiver) throws ContentException {
        out = receiver;
        int at = from;
        while (at < to) {
            if (state == State.DATA) {
                at = inflation.inflate(coded, at, to, counted);
                if (inflation.finished()) {
                    enter(State.TRAILER);
                }
            } else {
                take(coded[at++] & 0xFF);
            }
        }
    }

    @Override
    public void end(ByteSink receiver) throws ContentException {
        if (state != State.BETWEEN) {
            throw new ContentException(
                    Uninspectable.TRUNCATED, "the body ends within a gzip member");
        }
    }

    @Override
    public void close() {
        inflation.close();
    }

    private void count(byte[] bytes, int from, int to) throws ContentException {
        dataCrc.update(bytes, from, to - from);
        size += to - from;
        out.accept(bytes, from, to);
    }

    private void enter(State next) {
        state = next;
        index = 0;
        number = 0;
    }

    private void take(int value) throws ContentException {
        switch (state) {
            case BETWEEN -> {
                headerCrc.reset();
                headerBytes = 0;
                enter(State.FIXED);
                fixed(value);
            }
            case FIXED -> fixed(value);
            case EXTRA_LENGTH -> {
                header(value);
                if (number(value, 2)) {
                    left = (int) number;
                    enter(left > 0 ? State.EXTRA : afterExtra());
                    startData();
                }
            }
            case EXTRA -> {
                header(value);
                if (--left == 0) {
                    go(afterExtra());
                }
            }
            case NAME -> {
                header(value);
                if (value == 0) {
                    go(afterName());
                }
            }
            case COMMENT -> {
                header(value);
                if (value == 0) {
                    go(afterComment());
                }
            }
            case HEADER_CRC -> {
                if (number(value, 2)) {
                    need(number == (headerCrc.getValue() & 0xFFFF), "gzip header checksum");
                    go(State.DATA);
                }
            }
            case TRAILER -> trailer(value);
            case DATA -> throw new IllegalStateException("data is not read by bytes");
        }
    }

    private void fixed(int value) throws ContentException {
        String defect = any ? "bytes after the last gzip member" : "not gzip data";
        header(value);
        switch (index++) {
            case 0 -> need(value == MAGIC_1, defect);
            case 1 -> need(value == MAGIC_2, defect);
            case 2 -> need(value == METHOD_DEFLATE, "gzip method");
            case 3 -> {
                need((value & FLAGS_RESERVED) == 0, "gzip flags");
                flags = value;
            }
            case 9 -> go((flags & FLAG_EXTRA) != 0 ? State.EXTRA_LENGTH : afterExtra());
            default -> {
                // Time, extra flags and system say nothing about the data.
            }
        }
    }

    private void trailer(int value) throws ContentException {
        number |= (long) value << (8 * index++);
        if (index == 8) {
            need((number & 0xFFFFFFFFL) == dataCrc.getValue(), "gzip checksum");
            need(number >>> 32 == (size & 0xFFFFFFFFL), "gzip size");
            any = true;
            enter(State.BETWEEN);
        }
    }

    private State afterExtra() {
        return (flags & FLAG_NAME) != 0 ? State.NAME : afterName();
    }

    private State afterName() {
        return (flags & FLAG_COMMENT) != 0 ? State.COMMENT : afterComment();
    }

    private State afterComment() {
        return (flags & FLAG_HEADER_CRC) != 0 ? State.HEADER_CRC : State.DATA;
    }

    private void go(State next) {
        enter(next);
        startData();
    }

    private void startData() {
        if (state == State.DATA) {
            inflation.reset();
            dataCrc.reset();
            size = 0;
        }
    }

    /// Takes a little-endian number; true when its last byte came.
    private boolean number(int value, int bytes) {
        number |= (long) value << (8 * index++);
        return index == bytes;
    }

    private void header(int value) throws ContentException {
        headerCrc.update(value);
        need(++headerBytes <= MOST_HEADER, "gzip header too long");
    }

    private static void need(boolean holds, String defect) throws ContentException {
        if (!holds) {
            throw new ContentException(Uninspectable.BROKEN_CODING, "gzip is broken: " + defect);
        }
    }
}
