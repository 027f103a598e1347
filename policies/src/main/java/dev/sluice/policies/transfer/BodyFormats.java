package dev.sluice.policies.transfer;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.content.view.ViewChoice;
import dev.sluice.detectors.FieldContexts;
import java.util.List;

/// Where views and codings come from.
interface BodyFormats {

    /// The codings of a body in the order they were applied, `identity` left out.
    ///
    /// @param contentEncoding values of the header
    /// @throws ContentException if one is unknown, or there are too many
    List<String> codings(List<String> contentEncoding, CodingLimits limits) throws ContentException;

    /// Takes the codings off.
    ContentDecoder decoder(List<String> codings, CodingLimits limits) throws ContentException;

    /// Puts the codings on.
    ContentEncoder encoder(List<String> codings) throws ContentException;

    /// How a body is read.
    ///
    /// @param contentType as it was sent, empty if there was none
    ViewChoice body(String contentType);

    /// The view of a query, without its question mark.
    View query(FieldContexts contexts);
}
