package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import java.util.List;

/// A compiled set of detectors: all that a scan reads. Immutable, shared by all threads.
///
/// @param tables that lanes are asked and patterns are walked by; they learn from texts
/// @param openings where which lanes are looked for
/// @param hotwords for search in text
/// @param fieldHotwords for search in the names of fields
/// @param contextReach how far after a start a hotword may stand that gives a match context
/// @param reach longest match, in bytes
record Program(
        List<Detector> detectors,
        PatternTable patterns,
        BeforeClasses before,
        TableStore tables,
        Openings openings,
        HotwordIndex hotwords,
        FieldNameHotwords fieldHotwords,
        ContextReach contextReach,
        int reach) {

    /// What a plane looks for.
    List<Shape> shapes(Plane plane) {
        return plane == Plane.WORDS ? hotwords.shapes() : openings.shapes(plane);
    }
}
