package dev.sluice.load.peers;

import java.util.ArrayList;
import java.util.List;

/// The patterns that a peer did not take: they are named in the record, since they make its work
/// less.
public final class Refused {

    private final List<String> reasons = new ArrayList<>();

    /// @param reason in the peer's own words
    void add(PeerPattern pattern, String reason) {
        String flat = reason.lines().findFirst().orElse("").strip();
        reasons.add(pattern.name() + ": " + flat);
    }

    /// One line each, `INFO_TYPE/number: reason`.
    public List<String> lines() {
        return List.copyOf(reasons);
    }
}
