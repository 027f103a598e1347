package dev.sluice.policies.transform;

import dev.sluice.detectors.Detector;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Fingerprints under one key (HMAC-SHA-256, RFC 2104).
public final class KeyedFingerprints implements Fingerprints {

    private static final String HMAC = "HmacSHA256";
    private static final int LEAST_KEY_BYTES = 16;

    private final String keyId;
    private final Mac keyed;

    /// @param keyId written beside each fingerprint
    /// @param key 16 bytes or more; copied
    /// @throws IllegalArgumentException if the key is shorter
    public KeyedFingerprints(String keyId, byte[] key) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("a fingerprint key has 16 bytes or more");
        }
        this.keyId = keyId;
        try {
            keyed = Mac.getInstance(HMAC);
            keyed.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing in this Java", e);
        }
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] of(Detector detector, byte[] text, int from, int to) {
        byte[] value = new byte[to - from];
        int length = Normalizer.normalize(detector.normalization(), text, from, to, value);
        Mac mac = keyed();
        mac.update(detector.infoType().id().getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) 0);
        mac.update(value, 0, length);
        return mac.doFinal();
    }

    /// A copy with the key set up: a clone is cheaper than an init, and shares nothing.
    private Mac keyed() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
