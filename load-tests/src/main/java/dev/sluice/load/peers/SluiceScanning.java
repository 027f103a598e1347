package dev.sluice.load.peers;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import java.util.List;

/// Sluice's scanner over a text that is one unit, lent in batches of a given size.
///
/// Each pass has a new scan, as a transfer has: it takes the vector kernels as soon as the engine
/// has measured them to be faster.
public final class SluiceScanning implements Scanning {

    private final byte[] text;
    private final int chunk;
    private final Scanner scanner;
    private final Batch batch = new Batch();
    private long found;
    private final FindingSink counting = _ -> found++;

    /// @param chunk bytes of a batch
    public SluiceScanning(byte[] text, int chunk, List<Detector> detectors) {
        this(text, chunk, Engine.compile(detectors));
    }

    /// @param chunk bytes of a batch
    public SluiceScanning(byte[] text, int chunk, Scanner scanner) {
        this.text = text;
        this.chunk = chunk;
        this.scanner = scanner;
    }

    /// A scan with fields of its own.
    public static Scan newScan(Scanner scanner) {
        return scanner.newScan(new FieldContexts(scanner.fieldHotwords()));
    }

    @Override
    public int bytes() {
        return text.length;
    }

    @Override
    public Refused refused() {
        return new Refused();
    }

    @Override
    public long scan() {
        found = 0;
        scan(newScan(scanner), counting);
        return found;
    }

    /// The same with a scan of the caller's, and with the findings shown.
    public void scan(Scan scan, FindingSink sink) {
        scan.reset();
        for (int from = 0; from < text.length; from += chunk) {
            // Not a sum that could pass the largest int.
            int to = text.length - from > chunk ? from + chunk : text.length;
            batch.begin(text, from, to, from);
            batch.unit(from, to, FieldContexts.ROOT);
            if (from > 0) {
                batch.continueFirst();
            }
            if (to < text.length) {
                batch.leaveLastOpen();
            }
            scan.feed(batch, sink);
        }
        scan.end(sink);
    }
}
