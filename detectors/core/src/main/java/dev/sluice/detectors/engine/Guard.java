package dev.sluice.detectors.engine;

import org.jspecify.annotations.Nullable;

/// When a table is worth a try. Never changes what is found.
///
/// @param anchor the byte that every match of its patterns has; null for none
/// @param gate of its patterns, or [ContextGates#NONE]
/// @param gateReach how far after a start a hotword may stand that opens the gate, in bytes
record Guard(@Nullable Anchor anchor, int gate, int gateReach) {

    /// Whether the table is always worth a try.
    boolean isFree() {
        return anchor == null && gate == ContextGates.NONE;
    }
}
