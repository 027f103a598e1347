package dev.sluice.gateway.exact;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FieldHotwords;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.LookupScanner;
import dev.sluice.detectors.exact.RowLookup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Finds the values of one column in a text, whatever stands beside them.
final class FoundValues {

    private final Scan scan;

    FoundValues(ExactIndex index, String column) {
        int primary = index.header().column(column);
        Detector detector =
                Detector.of(new InfoType("FOUND"), Category.CUSTOM)
                        .lookup(new RowLookup(index, primary, 0, 0))
                        .build();
        scan =
                LookupScanner.compile(List.of(detector), Engine::compile)
                        .newScan(new FieldContexts(FieldHotwords.NONE));
    }

    List<String> in(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        FindingSink sink =
                match ->
                        found.add(
                                new String(
                                        match.text(),
                                        match.textFrom(),
                                        match.textTo() - match.textFrom(),
                                        StandardCharsets.UTF_8));
        Batch batch = new Batch();
        batch.begin(bytes, 0, bytes.length, 0);
        batch.unit(0, bytes.length, FieldContexts.ROOT);
        scan.reset();
        scan.feed(batch, sink);
        scan.end(sink);
        return found;
    }
}
