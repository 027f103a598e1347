package dev.sluice.load.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/// Patterns compiled by Vectorscan, with its scratch space. One caller owns it and closes it.
///
/// Flags are 0: no start of a match is asked for (`HS_FLAG_SOM_LEFTMOST` would slow it and refuse
/// patterns), bytes are not read as UTF-8 (`HS_FLAG_UTF8` is undefined on other input), and every
/// match is reported (`HS_FLAG_SINGLEMATCH` would stop at the first of a pattern).
@SuppressWarnings("restricted") // native code is what this is for
final class VectorscanDatabase implements AutoCloseable {

    /// How the text comes (`HS_MODE_BLOCK`, `HS_MODE_STREAM`).
    enum Mode {
        BLOCK(1),
        STREAM(2);

        private final int number;

        Mode(int number) {
            this.number = number;
        }
    }

    private static final int FLAGS = 0;

    /// `hs_compile_error_t`: a message, and the number of the expression or less than 0.
    private static final StructLayout ERROR =
            MemoryLayout.structLayout(ADDRESS, JAVA_INT, MemoryLayout.paddingLayout(4));

    private final VectorscanLibrary library;
    private final Arena arena = Arena.ofConfined();
    private final Refused refused = new Refused();
    private final MemorySegment database;
    private final MemorySegment scratch;
    private final int patterns;

    /// Compiles what Vectorscan takes of the patterns.
    VectorscanDatabase(VectorscanLibrary library, List<PeerPattern> sources, Mode mode) {
        this.library = library;
        List<PeerPattern> left = new ArrayList<>(sources);
        this.database = compile(left, mode);
        this.patterns = left.size();
        MemorySegment out = arena.allocate(ADDRESS);
        call("hs_alloc_scratch", library.allocScratch, database, out);
        this.scratch = out.get(ADDRESS, 0);
    }

    int patterns() {
        return patterns;
    }

    Refused refused() {
        return refused;
    }

    long bytes() {
        return size("hs_database_size", library.databaseSize);
    }

    /// State of one stream.
    long streamBytes() {
        return size("hs_stream_size", library.streamSize);
    }

    /// Reads a text in one block.
    ///
    /// @param event called for each match, or `MemorySegment.NULL`
    void scan(MemorySegment text, MemorySegment event) {
        try {
            check(
                    "hs_scan",
                    (int)
                            library.scan.invokeExact(
                                    database,
                                    text,
                                    (int) text.byteSize(),
                                    0,
                                    scratch,
                                    event,
                                    MemorySegment.NULL));
        } catch (Throwable e) {
            throw failure("hs_scan", e);
        }
    }

    /// Reads a text as a stream of chunks.
    ///
    /// @param event called for each match, or `MemorySegment.NULL`
    void scanStream(MemorySegment text, int chunk, MemorySegment event) {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment out = call.allocate(ADDRESS);
            check("hs_open_stream", (int) library.openStream.invokeExact(database, 0, out));
            MemorySegment stream = out.get(ADDRESS, 0);
            for (long from = 0; from < text.byteSize(); from += chunk) {
                int length = (int) Math.min(chunk, text.byteSize() - from);
                check(
                        "hs_scan_stream",
                        (int)
                                library.scanStream.invokeExact(
                                        stream,
                                        text.asSlice(from),
                                        length,
                                        0,
                                        scratch,
                                        event,
                                        MemorySegment.NULL));
            }
            check(
                    "hs_close_stream",
                    (int)
                            library.closeStream.invokeExact(
                                    stream, scratch, event, MemorySegment.NULL));
        } catch (Throwable e) {
            throw failure("a stream", e);
        }
    }

    @Override
    public void close() {
        call("hs_free_scratch", library.freeScratch, scratch);
        call("hs_free_database", library.freeDatabase, database);
        arena.close();
    }

    /// Leaves out one refused pattern after the other until the rest compiles.
    private MemorySegment compile(List<PeerPattern> left, Mode mode) {
        while (true) {
            try (Arena call = Arena.ofConfined()) {
                MemorySegment out = call.allocate(ADDRESS);
                MemorySegment problem = call.allocate(ADDRESS);
                int result = compile(call, left, mode, out, problem);
                if (result == 0) {
                    return out.get(ADDRESS, 0);
                }
                leaveOut(left, problem.get(ADDRESS, 0).reinterpret(ERROR.byteSize()));
            }
        }
    }

    private int compile(
            Arena call,
            List<PeerPattern> left,
            Mode mode,
            MemorySegment out,
            MemorySegment problem) {
        int count = left.size();
        MemorySegment expressions = call.allocate(ADDRESS, count);
        MemorySegment flags = call.allocate(JAVA_INT, count);
        MemorySegment ids = call.allocate(JAVA_INT, count);
        for (int i = 0; i < count; i++) {
            expressions.setAtIndex(ADDRESS, i, call.allocateFrom(left.get(i).bounded()));
            flags.setAtIndex(JAVA_INT, i, FLAGS);
            ids.setAtIndex(JAVA_INT, i, i);
        }
        try {
            return (int)
                    library.compileMulti.invokeExact(
                            expressions,
                            flags,
                            ids,
                            count,
                            mode.number,
                            MemorySegment.NULL,
                            out,
                            problem);
        } catch (Throwable e) {
            throw failure("hs_compile_multi", e);
        }
    }

    private void leaveOut(List<PeerPattern> left, MemorySegment error) {
        String message = error.get(ADDRESS, 0).reinterpret(1 << 12).getString(0);
        int index = error.get(JAVA_INT, ADDRESS.byteSize());
        call("hs_free_compile_error", library.freeCompileError, error);
        if (index < 0) {
            throw new IllegalStateException("Vectorscan does not compile the set: " + message);
        }
        refused.add(left.remove(index), message);
    }

    private long size(String name, MethodHandle function) {
        MemorySegment out = arena.allocate(JAVA_LONG);
        call(name, function, database, out);
        return out.get(JAVA_LONG, 0);
    }

    private static void call(String name, MethodHandle function, MemorySegment argument) {
        try {
            check(name, (int) function.invokeExact(argument));
        } catch (Throwable e) {
            throw failure(name, e);
        }
    }

    private static void call(
            String name, MethodHandle function, MemorySegment first, MemorySegment second) {
        try {
            check(name, (int) function.invokeExact(first, second));
        } catch (Throwable e) {
            throw failure(name, e);
        }
    }

    private static void check(String name, int result) {
        if (result != 0) {
            throw new IllegalStateException(name + " answered " + result);
        }
    }

    private static IllegalStateException failure(String what, Throwable cause) {
        return new IllegalStateException(what + " failed", cause);
    }
}
