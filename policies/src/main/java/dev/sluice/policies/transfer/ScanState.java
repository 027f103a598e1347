package dev.sluice.policies.transfer;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;

/// A scan with the fields it reads, for use again. One owner at a time.
final class ScanState {

    final FieldContexts contexts;
    final Scan scan;
    final Batch batch = new Batch();
    final Records records = new Records();

    ScanState(Scanner scanner) {
        this.contexts = new FieldContexts(scanner.fieldHotwords());
        this.scan = scanner.newScan(contexts);
    }
}
