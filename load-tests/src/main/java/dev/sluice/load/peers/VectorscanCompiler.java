package dev.sluice.load.peers;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.sluice.load.peers.VectorscanDatabase.Mode;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Has Vectorscan compile patterns. Flags are 0: no start of a match is asked for
/// (`HS_FLAG_SOM_LEFTMOST` would slow it and refuse patterns), bytes are not read as UTF-8
/// (`HS_FLAG_UTF8` is undefined on other input), and every match is reported (`HS_FLAG_SINGLEMATCH`
/// would stop at the first of a pattern).
@SuppressWarnings("restricted") // native code is what this is for
final class VectorscanCompiler {

    private static final int FLAGS = 0;

    /// `hs_compile_error_t`: a message, and the number of the expression or less than 0.
    private static final StructLayout ERROR =
            MemoryLayout.structLayout(ADDRESS, JAVA_INT, MemoryLayout.paddingLayout(4));

    private final VectorscanLibrary library;
    private final List<PeerPattern> sources;
    private final Mode mode;
    private final Map<Integer, String> refused = new TreeMap<>();

    VectorscanCompiler(VectorscanLibrary library, List<PeerPattern> sources, Mode mode) {
        this.library = library;
        this.sources = sources;
        this.mode = mode;
    }

    /// Leaves out one refused pattern after the other until the rest compiles.
    VectorscanCompiled compile() {
        List<Integer> left = new ArrayList<>(IntStream.range(0, sources.size()).boxed().toList());
        while (true) {
            try (Arena call = Arena.ofConfined()) {
                MemorySegment out = call.allocate(ADDRESS);
                MemorySegment problem = call.allocate(ADDRESS);
                if (compile(call, left, out, problem) == 0) {
                    return new VectorscanCompiled(out.get(ADDRESS, 0), refused);
                }
                leaveOut(left, problem.get(ADDRESS, 0).reinterpret(ERROR.byteSize()));
            }
        }
    }

    private int compile(Arena call, List<Integer> left, MemorySegment out, MemorySegment problem) {
        int count = left.size();
        MemorySegment expressions = call.allocate(ADDRESS, count);
        MemorySegment flags = call.allocate(JAVA_INT, count);
        MemorySegment ids = call.allocate(JAVA_INT, count);
        for (int i = 0; i < count; i++) {
            String expression = sources.get(left.get(i)).bounded();
            expressions.setAtIndex(ADDRESS, i, call.allocateFrom(expression));
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
            throw VectorscanLibrary.failure("hs_compile_multi", e);
        }
    }

    private void leaveOut(List<Integer> left, MemorySegment error) {
        String message = error.get(ADDRESS, 0).reinterpret(1 << 12).getString(0);
        int index = error.get(JAVA_INT, ADDRESS.byteSize());
        VectorscanLibrary.call("hs_free_compile_error", library.freeCompileError, error);
        if (index < 0) {
            throw new IllegalStateException("Vectorscan does not compile the set: " + message);
        }
        refused.put(left.get(index), message);
        left.subList(index, index + 1).clear();
    }
}
