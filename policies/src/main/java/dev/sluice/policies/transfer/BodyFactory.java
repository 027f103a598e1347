package dev.sluice.policies.transfer;

import dev.sluice.content.CodingLimits;
import dev.sluice.content.ContentDecoder;
import dev.sluice.content.ContentEncoder;
import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.content.view.ViewKind;
import dev.sluice.policies.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes the parts that the body of one transfer goes through.
///
/// @param contentType as it was sent
/// @param codings in the order they were applied, empty for identity
/// @param hasLength whether the receiver is told the length, and knows the last byte when it sees
///   it
record BodyFactory(
        Kit kit, FindingTap tap, String contentType, List<String> codings, boolean hasLength) {

    InspectionLimits limits() {
        return kit.limits();
    }

    boolean isCoded() {
        return !codings.isEmpty();
    }

    /// Whether the decoder may hold a block back before it gives it out.
    boolean decodesBlocks() {
        return codings.contains("zstd") || codings.contains("br");
    }

    /// Whether the bytes cannot leave as they came while they are decided bit by bit: one coding
    /// over another holds back what cannot be told from outside.
    boolean isStacked() {
        return codings.size() > 1;
    }

    ContentEncoder encoder() throws ContentException {
        return kit.formats.encoder(codings);
    }

    /// Null for identity.
    ///
    /// @param held whether the limit on the size holds
    @Nullable ContentDecoder decoder(boolean held) throws ContentException {
        if (!isCoded()) {
            return null;
        }
        CodingLimits coding = limits().coding();
        return kit.formats.decoder(codings, held ? coding : coding.withoutSize());
    }

    /// Decoder, views and scans of the body.
    ///
    /// @param held whether edits may still be thrown away, and the limit on the size holds
    BodyPipe pipe(Slices slices, boolean held, Consumer<Edit> edits) throws ContentException {
        ContentDecoder decoder = decoder(held);
        byte[] turn = kit.turns.take();
        PartReader reader =
                new PartReader(
                        kit.formats.body(contentType), kinds -> readings(kinds, held, edits), turn);
        return new BodyPipe(kit, reader, decoder, tap, slices);
    }

    private List<Reading> readings(List<ViewKind> kinds, boolean held, Consumer<Edit> edits) {
        List<Reading> readings = new ArrayList<>(kinds.size());
        for (ViewKind kind : kinds) {
            ScanState state = kit.scans.take();
            state.contexts.reset();
            state.scan.reset();
            state.records.reset();
            View view = kind.newView(state.contexts);
            int sibling = kinds.size() == 1 ? 0 : readings.size() + 1;
            Place place = new ViewPlace(Surface.BODY, view, state.records, held, edits, sibling);
            readings.add(new Reading(state, view, place, tap));
        }
        return readings;
    }
}
