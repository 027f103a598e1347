package dev.sluice.content;

import dev.sluice.detectors.FieldContexts;

/// A part as the text that its reader will see. One caller owns it.
///
/// A view never refuses bytes that are not well-formed: what it does not understand it shows as
/// text, so that nothing passes unscanned.
public interface View {

    /// `text`, `json`, `csv`, `html`, `sql`, `markdown`, `form` or `bytes`; written in events.
    String name();

    /// The fields seen so far.
    FieldContexts contexts();

    /// Turns the next bytes of the part into batches; what cannot be shown yet (half an escape) is
    /// kept.
    ///
    /// @throws ContentException if a named limit is reached
    void feed(byte[] part, int from, int to, BatchSink sink) throws ContentException;

    /// Ends the part: shows what was kept and closes the last unit.
    void end(BatchSink sink) throws ContentException;

    /// Part offset below which every byte was shown in batches and needs no more context to be
    /// replaced.
    long decidedBefore();

    /// From view offsets back to the part.
    OffsetMap offsets();

    /// Puts a replacement in place of the view's text `[viewStart, viewEnd)` so that the part stays
    /// valid in its own format, as edits of the part. For a value in several ranges the first range
    /// takes the replacement and the others are removed.
    ///
    /// @param replacement UTF-8 text as the reader shall see it
    void replace(long viewStart, long viewEnd, byte[] replacement, EditSink sink);
}
