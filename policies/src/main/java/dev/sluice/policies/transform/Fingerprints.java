package dev.sluice.policies.transform;

import dev.sluice.detectors.Detector;

/// Keyed fingerprints of values: HMAC-SHA-256 of the normalised value under the operator's key.
/// Thread-safe. It never prints its key.
public interface Fingerprints {

    /// Names the key in force; written beside each fingerprint.
    String keyId();

    /// The 32 bytes of `HMAC-SHA-256(key, infoType | 0x00 | normalised value)`.
    ///
    /// @param text lent; the value is `[from, to)`
    byte[] of(Detector detector, byte[] text, int from, int to);
}
