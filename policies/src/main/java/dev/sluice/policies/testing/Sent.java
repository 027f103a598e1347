package dev.sluice.policies.testing;

import dev.sluice.policies.transfer.Outcome;

/// How one run of a case went.
final class Sent {
    private final int cut;
    private final Outcome outcome;
    private final byte[] received;

    /// @param cut where the body was cut, or -1 if it was not
    /// @param received what reached the receiver, as it was coded; owned from here on
    Sent(int cut, Outcome outcome, byte[] received) {
        this.cut = cut;
        this.outcome = outcome;
        this.received = received;
    }

    int cut() {
        return cut;
    }

    Outcome outcome() {
        return outcome;
    }

    /// Not to be changed.
    byte[] received() {
        return received;
    }

    /// Prints no byte of the body.
    @Override
    public String toString() {
        return outcome + ", " + received.length + " bytes";
    }
}
