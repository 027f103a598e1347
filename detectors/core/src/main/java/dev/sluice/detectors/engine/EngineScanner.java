package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FieldHotwords;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import java.util.List;

/// The scanner of this engine. Shared by all threads; its only change is that it takes faster
/// masks, which find the same.
final class EngineScanner implements Scanner {

    /// Bytes from which on it pays to make faster masks: scanners of names see less for long.
    private static final int ENOUGH = 16 << 10;

    private final Program program;
    private volatile Masks masks;

    /// Whether faster masks are made or are not to be.
    private volatile boolean decided;

    /// Bytes fed so far; threads may lose some of each other's, which does not matter.
    private int fed;

    EngineScanner(Program program) {
        this.program = program;
        this.masks = Kernels.first(program);
    }

    /// A scanner of the same program that keeps these masks.
    EngineScanner(Program program, Masks masks) {
        this.program = program;
        this.masks = masks;
        this.decided = true;
    }

    /// Says that text was scanned: after some of it faster masks are made in the background.
    void fed(int bytes) {
        if (!decided) {
            fed += Math.min(bytes, ENOUGH);
            if (fed >= ENOUGH) {
                improve();
            }
        }
    }

    private synchronized void improve() {
        if (!decided) {
            decided = true;
            Kernels.improve(this);
        }
    }

    /// The same, with masks of that kernel for good, whether they are the fastest or not.
    EngineScanner with(Kernel kernel) {
        return new EngineScanner(program, new CloserMasks(kernel.masks(program), program));
    }

    Program program() {
        return program;
    }

    Masks masks() {
        return masks;
    }

    /// Takes masks that find the same, for all scans from their next batch on.
    void take(Masks faster) {
        masks = faster;
    }

    @Override
    public Scan newScan(FieldContexts contexts) {
        return new EngineScan(this, contexts);
    }

    @Override
    public List<Detector> detectors() {
        return program.detectors();
    }

    @Override
    public FieldHotwords fieldHotwords() {
        return program.fieldHotwords();
    }
}
