package dev.sluice.policies.transform;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.exact.SipState;
import java.security.SecureRandom;

/// A 64-bit keyed hash of a normalised value, to tell equal values from different ones inside one
/// process: SipHash-2-4 (Aumasson, Bernstein 2012) under a key that is drawn at start and never
/// leaves. Immutable, thread-safe; it allocates nothing.
public final class ValueHash {

    private final long k0;
    private final long k1;

    private ValueHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
    }

    /// Under a fresh random key.
    public static ValueHash random() {
        SecureRandom random = new SecureRandom();
        return new ValueHash(random.nextLong(), random.nextLong());
    }

    /// Under a given key, 128 bits.
    static ValueHash keyed(long k0, long k1) {
        return new ValueHash(k0, k1);
    }

    /// The hash of the value `text[from, to)` as the detector compares it; equal values of two
    /// infoTypes have different hashes.
    public long of(Detector detector, byte[] text, int from, int to) {
        SipState state = begun();
        String id = detector.infoType().id();
        for (int i = 0; i < id.length(); i++) {
            state.add(id.charAt(i));
        }
        state.add(0);
        for (int i = from; i < to; i++) {
            int b = Normalizer.normalized(detector.normalization(), text[i]);
            if (b >= 0) {
                state.add(b);
            }
        }
        return state.end();
    }

    /// The hash of bytes as they are.
    long ofBytes(byte[] bytes) {
        SipState state = begun();
        for (byte b : bytes) {
            state.add(b & 0xFF);
        }
        return state.end();
    }

    /// It does not escape its method, so that it takes no memory.
    private SipState begun() {
        SipState state = new SipState();
        state.begin(k0, k1);
        return state;
    }
}
