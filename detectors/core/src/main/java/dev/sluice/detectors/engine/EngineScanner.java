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

    private final Program program;
    private volatile Masks masks;

    EngineScanner(Program program) {
        this.program = program;
        this.masks = Kernels.first(program);
        Kernels.improve(program, masks, faster -> masks = faster);
    }

    /// A scanner of the same program that keeps these masks.
    private EngineScanner(Program program, Masks masks) {
        this.program = program;
        this.masks = masks;
    }

    /// The same, with plain masks for good.
    EngineScanner plain() {
        return new EngineScanner(program, new PlainMasks(program.openings(), program.hotwords()));
    }

    /// The same, with vector masks for good, whether they are faster or not.
    EngineScanner vector() {
        return new EngineScanner(program, VectorMasks.of(program));
    }

    @Override
    public Scan newScan(FieldContexts contexts) {
        return new EngineScan(program, masks, contexts);
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
