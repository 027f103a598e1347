package dev.sluice.detectors.engine;

import org.jspecify.annotations.Nullable;

/// When a table is worth a try. Never changes what is found.
///
/// @param anchor the byte that every match of its patterns has; null for none
/// @param gate of its patterns, or [ContextGates#NONE]
/// @param gateReach how far after a start a hotword may stand that opens the gate, in bytes
record Guard(@Nullable Anchor anchor, int gate, int gateReach) {

    /// Always worth a try.
    static final Guard NONE = new Guard(null, ContextGates.NONE, 0);
}
