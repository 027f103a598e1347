package dev.sluice.gateway.files;

import dev.sluice.detectors.Likelihood;
import java.util.function.UnaryOperator;

/// Which findings are reported, and how.
///
/// @param least findings below it are left out
/// @param most findings of one file that are listed one by one; all are counted
/// @param names hides field names that hold a finding themselves; thread-safe
public record Listing(Likelihood least, int most, UnaryOperator<String> names) {

    /// Findings of one file that are listed where nothing else is asked for.
    public static final int MOST = 100_000;
}
