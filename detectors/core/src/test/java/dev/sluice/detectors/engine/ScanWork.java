package dev.sluice.detectors.engine;

import dev.sluice.detectors.Scan;

/// The measure of work of the plain engine, for tests of growth that need no clock.
public final class ScanWork {

    private ScanWork() {}

    /// Table steps and bytes sought since the scan was made.
    public static long steps(Scan scan) {
        return ((EngineScan) scan).steps();
    }
}
