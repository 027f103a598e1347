package dev.sluice.load.scan;

import dev.sluice.content.BatchSink;
import dev.sluice.content.ContentException;
import dev.sluice.content.View;
import dev.sluice.content.view.Views;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import java.util.List;

/// A part through its view into the scan, as the gateway leads it: the view is new for each part,
/// contexts and scan are used again.
final class ViewScanning {

    private final Scanner scanner;
    private FieldContexts contexts;
    private Scan scan;
    private long found;
    private final FindingSink counting = _ -> found++;
    private final BatchSink scanning;

    ViewScanning(List<Detector> detectors) {
        scanner = Engine.compile(detectors);
        contexts = new FieldContexts(scanner.fieldHotwords());
        scan = scanner.newScan(contexts);
        scanning = batch -> scan.feed(batch, counting);
    }

    /// A new scan, which has the kernels that are best by now.
    void renew() {
        contexts = new FieldContexts(scanner.fieldHotwords());
        scan = scanner.newScan(contexts);
    }

    /// @param chunk bytes that the view gets at once
    /// @return findings
    long scan(byte[] part, String mediaType, int chunk) {
        found = 0;
        scan.reset();
        show(part, mediaType, chunk, scanning);
        scan.end(counting);
        return found;
    }

    /// The view alone.
    ///
    /// @return bytes of the units that it shows
    long show(byte[] part, String mediaType, int chunk) {
        long[] shown = new long[1];
        show(
                part,
                mediaType,
                chunk,
                batch -> {
                    for (int i = 0; i < batch.units(); i++) {
                        shown[0] += batch.unitEnd(i) - batch.unitStart(i);
                    }
                });
        return shown[0];
    }

    private void show(byte[] part, String mediaType, int chunk, BatchSink sink) {
        contexts.reset();
        View view = Views.forMediaType(mediaType, contexts);
        try {
            for (int from = 0; from < part.length; from += chunk) {
                view.feed(part, from, Math.min(part.length, from + chunk), sink);
            }
            view.end(sink);
        } catch (ContentException e) {
            throw new IllegalStateException("a generated text was refused", e);
        }
    }
}
