package dev.sluice.gateway.audit;

/// Signs checkpoints. It never prints its key.
public interface LedgerSigner {

    /// Names the key; written beside each signature.
    String keyId();

    /// The Ed25519 signature (RFC 8032), 64 bytes.
    byte[] sign(byte[] message);
}
