package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FieldHotwords;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import java.util.List;

/// The scanner of the plain engine. Immutable, shared by all threads.
final class PlainScanner implements Scanner {

    private final Program program;

    PlainScanner(Program program) {
        this.program = program;
    }

    @Override
    public Scan newScan(FieldContexts contexts) {
        return new PlainScan(program, contexts);
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
