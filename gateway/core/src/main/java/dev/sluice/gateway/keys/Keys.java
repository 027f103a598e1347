package dev.sluice.gateway.keys;

import dev.sluice.gateway.audit.LedgerSigner;
import dev.sluice.policies.transform.Fingerprints;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;

/// The keys in force and the old ones that are kept. Immutable.
///
/// @param signer of checkpoints
/// @param publicKeys by id, to verify with, the old ones too
/// @param fingerprints with the key in force
/// @param oldFingerprints with keys of earlier periods that were not destroyed, newest first: to
///   look a value up in older events
/// @param made whether the keys were made just now
public record Keys(
        LedgerSigner signer,
        Map<String, PublicKey> publicKeys,
        Fingerprints fingerprints,
        List<Fingerprints> oldFingerprints,
        boolean made) {

    public Keys {
        publicKeys = Map.copyOf(publicKeys);
        oldFingerprints = List.copyOf(oldFingerprints);
    }

    /// Whether the same keys are in force.
    public boolean sameAs(Keys other) {
        return signer.keyId().equals(other.signer.keyId())
                && fingerprints.keyId().equals(other.fingerprints.keyId());
    }

    @Override
    public String toString() {
        return "Keys[signing " + signer.keyId() + ", fingerprint " + fingerprints.keyId() + "]";
    }
}
