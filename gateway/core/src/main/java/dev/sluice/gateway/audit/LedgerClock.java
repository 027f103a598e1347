package dev.sluice.gateway.audit;

import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The two clocks of a ledger, so that tests can turn them.
///
/// @param wall for what is written; it may jump
/// @param nanos for what is due; it only grows, as [System#nanoTime] does
public record LedgerClock(InstantSource wall, LongSupplier nanos) {

    /// The system's.
    public static LedgerClock system() {
        return new LedgerClock(InstantSource.system(), System::nanoTime);
    }
}
