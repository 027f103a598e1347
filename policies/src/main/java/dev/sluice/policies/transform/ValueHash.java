package dev.sluice.policies.transform;

import dev.sluice.detectors.Detector;
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
        State state = new State(k0, k1);
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
        State state = new State(k0, k1);
        for (byte b : bytes) {
            state.add(b & 0xFF);
        }
        return state.end();
    }

    /// The four words of SipHash and the block that fills up; it does not escape [#of].
    private static final class State {
        private long v0;
        private long v1;
        private long v2;
        private long v3;
        private long block;
        private int length;

        State(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void add(int value) {
            block |= (long) value << ((length & 7) * 8);
            if ((++length & 7) == 0) {
                compress();
            }
        }

        long end() {
            block |= (long) length << 56;
            compress();
            v2 ^= 0xFF;
            for (int i = 0; i < 4; i++) {
                round();
            }
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void compress() {
            v3 ^= block;
            round();
            round();
            v0 ^= block;
            block = 0;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
