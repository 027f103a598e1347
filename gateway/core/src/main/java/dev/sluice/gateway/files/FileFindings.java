package dev.sluice.gateway.files;

import dev.sluice.content.View;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Finding;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Range;
import dev.sluice.policies.OverlapWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the matches in one file into findings of the part; of those that overlap one is kept, as
/// the gateway counts them. All are counted; memory is bounded by those that are listed.
final class FileFindings implements FindingSink {

    private final List<Finding> listed = new ArrayList<>();
    private final Map<InfoType, Long> counts = new HashMap<>();
    private final OverlapWindow<Item> window = new OverlapWindow<>(_ -> {}, this::settle);
    private final View view;
    private final String part;
    private final FieldContexts contexts;
    private final Listing listing;

    FileFindings(View view, String part, FieldContexts contexts, Listing listing) {
        this.view = view;
        this.part = part;
        this.contexts = contexts;
        this.listing = listing;
    }

    @Override
    public void found(Match match) {
        if (!match.likelihood().atLeast(listing.least()) || !window.counts(match)) {
            return;
        }
        InfoType infoType = match.detector().infoType();
        // Findings settle in their order: once the list is full it has no place for this one.
        Finding finding = listed.size() < listing.most() ? finding(match) : null;
        window.keep(match, new Item(infoType, finding));
    }

    private Finding finding(Match match) {
        List<Range> ranges = view.offsets().ranges(match.viewStart(), match.viewEnd());
        int field = match.fieldContext();
        return new Finding(
                match.detector().infoType(),
                match.likelihood(),
                part,
                ranges.getFirst().start(),
                ranges.getLast().end(),
                ranges,
                field == FieldContexts.ROOT ? "" : contexts.path(field, listing.names()));
    }

    private void settle(Item item) {
        counts.merge(item.infoType, 1L, Long::sum);
        Finding finding = item.finding;
        if (finding != null && listed.size() < listing.most()) {
            listed.add(finding);
        }
    }

    /// What the file held; no further match may come.
    FileResult result(Path path, FileResult.State state, @Nullable String cause, long bytes) {
        window.settle();
        return new FileResult(path, state, cause, view.name(), bytes, listed, counts);
    }

    /// @param finding null if it is only counted
    private record Item(InfoType infoType, @Nullable Finding finding) {}
}
