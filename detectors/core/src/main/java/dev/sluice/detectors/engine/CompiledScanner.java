package dev.sluice.detectors.engine;

import dev.sluice.detectors.Scanner;
import java.util.function.Supplier;

/// A scanner, and what its patterns cost. Finding that out means to read every text that a pattern
/// can tell apart, which scanning never needs: it is done when it is asked for.
///
/// @param reporter makes the report
public record CompiledScanner(Scanner scanner, Supplier<CompileReport> reporter) {

    /// What the patterns cost.
    public CompileReport report() {
        return reporter.get();
    }
}
