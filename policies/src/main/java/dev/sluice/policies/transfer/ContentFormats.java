package dev.sluice.policies.transfer;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.content.View;
import dev.sluice.content.coding.Codings;
import dev.sluice.content.view.ViewChoice;
import dev.sluice.content.view.Views;
import dev.sluice.detectors.FieldContexts;
import java.util.List;

/// The formats of the content room.
final class ContentFormats implements BodyFormats {

    @Override
    public List<String> codings(List<String> contentEncoding, CodingLimits limits)
            throws ContentException {
        if (contentEncoding.isEmpty()) {
            return List.of();
        }
        List<String> codings = Codings.parse(contentEncoding);
        if (codings.size() > limits.codings()) {
            throw ContentException.overLimit("limits.codings", "too many codings on one body");
        }
        if (!Codings.SUPPORTED.containsAll(codings)) {
            throw new ContentException(
                    Uninspectable.UNKNOWN_CODING, "content coding is not supported");
        }
        return codings;
    }

    @Override
    public ContentDecoder decoder(List<String> codings, CodingLimits limits)
            throws ContentException {
        return Codings.decoder(codings, limits);
    }

    @Override
    public ContentEncoder encoder(List<String> codings) throws ContentException {
        return Codings.encoder(codings);
    }

    @Override
    public ViewChoice body(String contentType) {
        return ViewChoice.of(contentType);
    }

    @Override
    public View query(FieldContexts contexts) {
        return Views.query(contexts);
    }
}
