package dev.sluice.load.peers;

import static dev.sluice.load.peers.VectorscanLibrary.call;
import static dev.sluice.load.peers.VectorscanLibrary.check;
import static dev.sluice.load.peers.VectorscanLibrary.failure;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;

/// Patterns compiled by Vectorscan, with its scratch space. One caller owns it and closes it.
@SuppressWarnings("restricted") // native code is what this is for
final class VectorscanDatabase implements AutoCloseable {

    /// How the text comes (`HS_MODE_BLOCK`, `HS_MODE_STREAM`).
    enum Mode {
        BLOCK(1),
        STREAM(2);

        final int number;

        Mode(int number) {
            this.number = number;
        }
    }

    private final VectorscanLibrary library;
    private final Arena arena = Arena.ofConfined();
    private final Refused refused = new Refused();
    private final MemorySegment database;
    private final MemorySegment scratch;
    private final int patterns;

    /// Takes what Vectorscan takes of the patterns.
    VectorscanDatabase(VectorscanLibrary library, List<PeerPattern> sources, Mode mode) {
        this.library = library;
        VectorscanCompiled compiled = new VectorscanArchive(library).compiled(sources, mode);
        this.database = compiled.database();
        this.patterns = sources.size() - compiled.refused().size();
        compiled.refused().forEach((index, why) -> refused.add(sources.get(index), why));
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

    private long size(String name, MethodHandle function) {
        MemorySegment out = arena.allocate(JAVA_LONG);
        call(name, function, database, out);
        return out.get(JAVA_LONG, 0);
    }
}
