package dev.sluice.detectors.engine;

import java.util.List;

/// What [Masks] look for. A place where a match may begin is on one of two planes, by how that is
/// best told.
enum Plane {
    /// Where matches of free lanes may begin that begin with letters of their own.
    FREE_LITERALS,

    /// Where those may begin that begin with classes of bytes, as numbers do.
    FREE_CLASSES,

    /// The same for gated lanes.
    GATED_LITERALS,
    GATED_CLASSES,

    /// Where a hotword may begin.
    WORDS,

    /// Where a run may end that lanes begin with, see [Anchors].
    ANCHORS;

    boolean isLiterals() {
        return this == FREE_LITERALS || this == GATED_LITERALS;
    }

    /// Of the lanes of a way those that are on this plane.
    List<Lane> of(List<Lane> lanes) {
        return lanes.stream().filter(lane -> lane.isLiteral() == isLiterals()).toList();
    }
}
