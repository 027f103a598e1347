package dev.sluice.detectors.checksum;

/// SHA-256 of short inputs without allocation: FIPS 180-4, sections 4.1.2, 5 and 6.2.
///
/// The working words live in arrays of the calling thread, since a validator may be asked by many.
final class Sha256 {

    /// Longest input, in bytes: one block with its padding.
    static final int MAX_INPUT = 55;

    private static final int[] ROUND = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
        0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
        0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
        0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
        0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
        0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
        0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
        0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
        0xc67178f2
    };

    private static final int[] INITIAL = {
        0x6a09e667,
        0xbb67ae85,
        0x3c6ef372,
        0xa54ff53a,
        0x510e527f,
        0x9b05688c,
        0x1f83d9ab,
        0x5be0cd19
    };

    private final int[] schedule = new int[64];
    private final int[] state = new int[8];

    /// The first four bytes of SHA-256 of SHA-256 of the input, as Bitcoin checks its addresses.
    ///
    /// @param length of the input, at most [#MAX_INPUT]
    int doubled(byte[] input, int length) {
        for (int i = 0; i < 16; i++) {
            schedule[i] = word(input, i * 4, length);
        }
        schedule[15] = length * 8;
        block();
        System.arraycopy(state, 0, schedule, 0, 8);
        schedule[8] = 0x80000000;
        for (int i = 9; i < 15; i++) {
            schedule[i] = 0;
        }
        schedule[15] = 256;
        block();
        return state[0];
    }

    private static int word(byte[] input, int at, int length) {
        int word = 0;
        for (int i = at; i < at + 4; i++) {
            int b = i < length ? input[i] & 0xFF : i == length ? 0x80 : 0;
            word = word << 8 | b;
        }
        return word;
    }

    private void block() {
        int[] w = schedule;
        for (int i = 16; i < 64; i++) {
            int a = w[i - 15];
            int b = w[i - 2];
            int s0 = Integer.rotateRight(a, 7) ^ Integer.rotateRight(a, 18) ^ a >>> 3;
            int s1 = Integer.rotateRight(b, 17) ^ Integer.rotateRight(b, 19) ^ b >>> 10;
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        int[] s = state;
        System.arraycopy(INITIAL, 0, s, 0, 8);
        for (int i = 0; i < 64; i++) {
            int e = s[4];
            int a = s[0];
            int s1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11);
            s1 ^= Integer.rotateRight(e, 25);
            int first = s[7] + s1 + ((e & s[5]) ^ (~e & s[6])) + ROUND[i] + w[i];
            int s0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13);
            s0 ^= Integer.rotateRight(a, 22);
            int second = s0 + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
            System.arraycopy(s, 0, s, 1, 7);
            s[4] += first;
            s[0] = first + second;
        }
        for (int i = 0; i < 8; i++) {
            s[i] += INITIAL[i];
        }
    }
}
