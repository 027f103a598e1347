package dev.sluice.gateway.keys;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Normalization;
import dev.sluice.policies.transform.Fingerprints;
import dev.sluice.policies.transform.Normalizer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Fingerprints with one key: `HMAC-SHA-256(key, infoType | 0x00 | normalised value)`.
///
/// Each thread keeps a keyed HMAC and a buffer; the buffer is wiped after each use.
final class HmacFingerprints implements Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";

    private final String keyId;
    private final SecretKeySpec key;
    private final ThreadLocal<Worker> workers;

    /// @param key 32 bytes; copied
    HmacFingerprints(String keyId, byte[] key) {
        this.keyId = keyId;
        this.key = new SecretKeySpec(key, ALGORITHM);
        this.workers = ThreadLocal.withInitial(this::worker);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] of(Detector detector, byte[] text, int from, int to) {
        Worker worker = workers.get();
        Mac mac = worker.mac;
        mac.update(detector.infoType().id().getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) 0);
        worker.update(detector.normalization(), text, from, to);
        return mac.doFinal();
    }

    private Worker worker() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new Worker(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "HmacFingerprints[" + keyId + "]";
    }

    /// What one thread works with.
    private static final class Worker {
        private final Mac mac;
        private byte[] buffer = new byte[256];

        Worker(Mac mac) {
            this.mac = mac;
        }

        void update(Normalization how, byte[] text, int from, int to) {
            if (how == Normalization.EXACT) {
                mac.update(text, from, to - from);
                return;
            }
            if (buffer.length < to - from) {
                buffer = new byte[to - from];
            }
            int length = Normalizer.normalize(how, text, from, to, buffer);
            mac.update(buffer, 0, length);
            Arrays.fill(buffer, 0, length, (byte) 0);
        }
    }
}
