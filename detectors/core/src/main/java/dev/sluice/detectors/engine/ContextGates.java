package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.HotwordRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which detectors' hotwords open which tables. Immutable.
///
/// A pattern that needs context is often broad (a password may be any word). Its table has a gate
/// and is tried only where the gate is open: a hotword stands within reach, or names the field.
/// Gates are coarser than the hotword windows and never change what is found. The first detectors
/// with such patterns have gates of their own; the others share the last gate.
final class ContextGates {

    /// The table has no gate.
    static final int NONE = -1;

    private static final int MAX = 32;

    private final int[] gateOf;
    private final List<List<Integer>> detectorsOf = new ArrayList<>();

    ContextGates(List<Detector> detectors) {
        gateOf = new int[detectors.size()];
        Arrays.fill(gateOf, NONE);
        for (int d = 0; d < gateOf.length; d++) {
            if (detectors.get(d).anyContextRequired()) {
                if (detectorsOf.size() < MAX) {
                    detectorsOf.add(new ArrayList<>());
                }
                gateOf[d] = detectorsOf.size() - 1;
                detectorsOf.getLast().add(d);
            }
        }
    }

    int count() {
        return detectorsOf.size();
    }

    /// The gate of a pattern; [#NONE] if it needs no context.
    int gate(int detector, DetectorPattern pattern) {
        return pattern.contextRequired() ? gateOf[detector] : NONE;
    }

    /// The gate that the hotwords of the detector open; [#NONE] if all its patterns go without.
    int gate(int detector) {
        return gateOf[detector];
    }

    /// The detectors of a gate.
    List<Integer> detectors(int gate) {
        return detectorsOf.get(gate);
    }

    /// How far after a start a hotword may stand that gives its match context, in bytes.
    static int reach(CompiledPattern pattern) {
        return pattern.reach() + HotwordRule.MAX_AFTER;
    }
}
