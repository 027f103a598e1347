package dev.sluice.policies.transfer;

import java.time.Instant;
import java.util.function.Supplier;

/// Begins transfers under one set of compiled policies. Immutable, shared by all threads; a reload
/// makes a new one, and running transfers finish on theirs.
public interface Inspector {

    /// Begins a transfer and inspects its target and headers.
    ///
    /// @param head as the door read it
    /// @param now for the expiry of exceptions
    /// @param holds makes the hold of the body, called only if it is held
    Transfer begin(TransferHead head, Instant now, Supplier<Hold> holds);

    /// SHA-256 over the digests of the policies in force, lower-case hex.
    String policyDigest();

    /// Names the key of the fingerprints in its outcomes.
    String fingerprintKeyId();
}
