package dev.sluice.detectors.exact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// SipHash-2-4 (Aumasson, Bernstein 2012) under one key: of bytes, and of many 8-byte messages at
/// once. Immutable, thread-safe; it allocates nothing.
///
/// Many messages are hashed step by step over four arrays of state, so that the compiler makes
/// vector code of each step.
final class SipHash {

    /// Messages that one call of [#all] takes.
    static final int MOST = 128;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LENGTH_8 = 8L << 56;

    private final long k0;
    private final long k1;
    private final long i0;
    private final long i1;
    private final long i2;
    private final long i3;

    SipHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
        i0 = k0 ^ SipState.I0;
        i1 = k1 ^ SipState.I1;
        i2 = k0 ^ SipState.I2;
        i3 = k1 ^ SipState.I3;
    }

    /// State for [#all], for use again. One owner.
    static final class Lanes {
        private final long[] v0 = new long[MOST];
        private final long[] v1 = new long[MOST];
        private final long[] v2 = new long[MOST];
        private final long[] v3 = new long[MOST];
    }

    /// The hashes of the 8-byte messages `in[from, from + n)`, least byte first, into `out[0, n)`.
    void all(long[] in, int from, int n, long[] out, Lanes lanes) {
        for (int i = 0; i < n; i++) {
            lanes.v0[i] = i0;
            lanes.v1[i] = i1;
            lanes.v2[i] = i2;
            lanes.v3[i] = i3 ^ in[from + i];
        }
        twoRounds(lanes.v0, lanes.v1, lanes.v2, lanes.v3, n);
        for (int i = 0; i < n; i++) {
            lanes.v0[i] ^= in[from + i];
            lanes.v3[i] ^= LENGTH_8;
        }
        twoRounds(lanes.v0, lanes.v1, lanes.v2, lanes.v3, n);
        for (int i = 0; i < n; i++) {
            lanes.v0[i] ^= LENGTH_8;
            lanes.v2[i] ^= 0xFF;
        }
        twoRounds(lanes.v0, lanes.v1, lanes.v2, lanes.v3, n);
        twoRounds(lanes.v0, lanes.v1, lanes.v2, lanes.v3, n);
        for (int i = 0; i < n; i++) {
            out[i] = lanes.v0[i] ^ lanes.v1[i] ^ lanes.v2[i] ^ lanes.v3[i];
        }
    }

    private static void twoRounds(long[] s0, long[] s1, long[] s2, long[] s3, int n) {
        for (int i = 0; i < n; i++) {
            long v0 = s0[i];
            long v1 = s1[i];
            long v2 = s2[i];
            long v3 = s3[i];
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
            s0[i] = v0;
            s1[i] = v1;
            s2[i] = v2;
            s3[i] = v3;
        }
    }

    /// The hash of one 8-byte message, least byte first.
    long of(long message, SipState state) {
        state.begin(k0, k1);
        state.compress(message);
        return state.end(LENGTH_8);
    }

    /// The hash of `bytes[from, to)`.
    long of(byte[] bytes, int from, int to, SipState state) {
        state.begin(k0, k1);
        int at = from;
        for (; to - at >= 8; at += 8) {
            state.compress((long) LONGS.get(bytes, at));
        }
        long last = (long) (to - from) << 56;
        for (int i = 0; at + i < to; i++) {
            last |= (bytes[at + i] & 0xFFL) << (8 * i);
        }
        return state.end(last);
    }
}
