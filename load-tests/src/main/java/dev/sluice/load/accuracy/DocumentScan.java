package dev.sluice.load.accuracy;

import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.content.view.Views;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Range;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.policies.OverlapWindow;
import java.util.ArrayList;
import java.util.List;

/// Scans one document after the other as the gateway would read it, and counts what the gateway and
/// `sluice scan` count: of findings that overlap the most specific. Used by one thread.
final class DocumentScan {

    private static final int CHUNK = 64 << 10;

    private final FieldContexts contexts;
    private final Scan scan;
    private final Likelihood least;

    /// A finding, by its envelope in the document.
    record Hit(String infoType, long start, long end) {}

    /// Finds what is [Likelihood#LIKELY] or more.
    DocumentScan(Scanner scanner) {
        this(scanner, Likelihood.LIKELY);
    }

    DocumentScan(Scanner scanner, Likelihood least) {
        this.contexts = new FieldContexts(scanner.fieldHotwords());
        this.scan = scanner.newScan(contexts);
        this.least = least;
    }

    /// @param mediaType as `Content-Type` would name it, empty for unknown
    List<Hit> hits(String mediaType, byte[] document) {
        contexts.reset();
        scan.reset();
        View view = Views.forMediaType(mediaType, contexts);
        List<Hit> hits = new ArrayList<>();
        OverlapWindow<Hit> window = new OverlapWindow<>(_ -> {}, hits::add);
        FindingSink sink = match -> add(window, view, match);
        try {
            for (int from = 0; from < document.length; from += CHUNK) {
                int to = Math.min(document.length, from + CHUNK);
                view.feed(document, from, to, batch -> scan.feed(batch, sink));
                view.offsets().forgetBefore(scan.decidedBefore());
            }
            view.end(batch -> scan.feed(batch, sink));
        } catch (ContentException e) {
            throw new IllegalStateException("a view refused a document", e);
        }
        scan.end(sink);
        window.settle();
        return hits;
    }

    private void add(OverlapWindow<Hit> window, View view, Match match) {
        if (match.likelihood().atLeast(least) && window.counts(match)) {
            List<Range> ranges = view.offsets().ranges(match.viewStart(), match.viewEnd());
            window.keep(
                    match,
                    new Hit(
                            match.detector().infoType().id(),
                            ranges.getFirst().start(),
                            ranges.getLast().end()));
        }
    }
}
