package dev.sluice.load.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/// Vectorscan over a text outside the heap, without a call back to Java for a match: as fast as a C
/// program that looks at none of them. No validator runs.
@SuppressWarnings("restricted") // native code is what this is for
public final class VectorscanScanning implements Scanning {

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment text;
    private final VectorscanDatabase database;
    private final int chunk;
    private long found;

    /// @param chunk bytes of a write to the stream, or 0 for one block
    VectorscanScanning(byte[] bytes, int chunk, VectorscanLibrary library, List<PeerPattern> all) {
        this.text = arena.allocate(bytes.length, 64).copyFrom(MemorySegment.ofArray(bytes));
        this.chunk = chunk;
        this.database =
                new VectorscanDatabase(
                        library,
                        all,
                        chunk == 0
                                ? VectorscanDatabase.Mode.BLOCK
                                : VectorscanDatabase.Mode.STREAM);
    }

    @Override
    public int bytes() {
        return (int) text.byteSize();
    }

    @Override
    public Refused refused() {
        return database.refused();
    }

    /// @return 0: nothing looks at the matches
    @Override
    public long scan() {
        scan(MemorySegment.NULL);
        return 0;
    }

    /// Counts the ends of matches, with a call back for each.
    public long count() {
        found = 0;
        try (Arena call = Arena.ofConfined()) {
            scan(
                    Linker.nativeLinker()
                            .upcallStub(
                                    MethodHandles.lookup()
                                            .findVirtual(
                                                    VectorscanScanning.class,
                                                    "onMatch",
                                                    MethodType.methodType(
                                                            int.class,
                                                            int.class,
                                                            long.class,
                                                            long.class,
                                                            int.class,
                                                            MemorySegment.class))
                                            .bindTo(this),
                                    FunctionDescriptor.of(
                                            JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT,
                                            ADDRESS),
                                    call));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the method below is missing", e);
        }
        return found;
    }

    /// Sizes and version, for a report.
    public String description() {
        return "%d patterns, database %d KB%s"
                .formatted(
                        database.patterns(),
                        database.bytes() / 1000,
                        chunk == 0 ? "" : ", state of a stream " + database.streamBytes() + " B");
    }

    @Override
    public void close() {
        database.close();
        arena.close();
    }

    private void scan(MemorySegment event) {
        if (chunk == 0) {
            database.scan(text, event);
        } else {
            database.scanStream(text, chunk, event);
        }
    }

    /// The shape of `match_event_handler`.
    ///
    /// @return 0: go on
    @SuppressWarnings("unused") // found by its name
    private int onMatch(int id, long from, long to, int flags, MemorySegment context) {
        found++;
        return 0;
    }
}
