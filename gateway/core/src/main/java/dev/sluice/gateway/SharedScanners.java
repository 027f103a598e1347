package dev.sluice.gateway;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Scanner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Compiles each list of detectors once: routes of the same policies share one scanner, and the
/// tables that it fills as it reads. One owner.
final class SharedScanners implements Function<List<Detector>, Scanner> {

    private final Function<List<Detector>, Scanner> compiler;
    private final Map<List<Detector>, Scanner> known = new HashMap<>();

    SharedScanners(Function<List<Detector>, Scanner> compiler) {
        this.compiler = compiler;
    }

    /// @param detectors the same objects in the same order give the same scanner
    @Override
    public Scanner apply(List<Detector> detectors) {
        return known.computeIfAbsent(List.copyOf(detectors), compiler);
    }
}
