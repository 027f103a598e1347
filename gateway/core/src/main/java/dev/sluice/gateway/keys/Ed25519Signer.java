package dev.sluice.gateway.keys;

import dev.sluice.gateway.audit.LedgerSigner;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/// Signs with Ed25519 (RFC 8032). Thread-safe.
final class Ed25519Signer implements LedgerSigner {
    private final String keyId;
    private final PrivateKey key;

    Ed25519Signer(String keyId, PrivateKey key) {
        this.keyId = keyId;
        this.key = key;
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    @Override
    public String toString() {
        return "Ed25519Signer[" + keyId + "]";
    }
}
