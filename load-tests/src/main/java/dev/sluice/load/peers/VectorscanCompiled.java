package dev.sluice.load.peers;

import java.lang.foreign.MemorySegment;
import java.util.Map;

/// What Vectorscan made of patterns.
///
/// @param database outside of the heap, of whoever asked for it
/// @param refused by the index of a pattern why it is left out
record VectorscanCompiled(MemorySegment database, Map<Integer, String> refused) {}
