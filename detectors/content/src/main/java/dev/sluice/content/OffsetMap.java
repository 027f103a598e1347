package dev.sluice.content;

import dev.sluice.detectors.Range;
import java.util.List;

/// From view offsets back to part offsets: runs (1:1) and atoms (n part bytes ↔ m text bytes).
///
/// It keeps only what is not yet decided; the owner moves it on with [#forgetBefore].
public interface OffsetMap {

    /// The stretches of the part that make up the view's text `[viewStart, viewEnd)`, ascending,
    /// touching ones joined. An atom that is only partly inside counts whole.
    ///
    /// @throws IllegalArgumentException if part of it was forgotten or never fed
    List<Range> ranges(long viewStart, long viewEnd);

    /// The part offset below which nothing belongs to view offset `viewOffset` or later ones.
    long partFloor(long viewOffset);

    /// Forgets everything before a view offset; the caller will not ask for it again.
    void forgetBefore(long viewOffset);
}
