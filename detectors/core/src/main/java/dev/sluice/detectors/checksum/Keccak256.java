package dev.sluice.detectors.checksum;

import java.util.Arrays;

/// Keccak-256 of short inputs without allocation, as Ethereum and Monero use it: the submission to
/// SHA-3 of 2011 (The Keccak reference, version 3.0) with padding 0x01, not that of FIPS 202.
///
/// Owned by one thread.
final class Keccak256 {

    /// Bytes of one block of the sponge.
    private static final int RATE = 136;

    /// Longest input, in bytes: one block less its padding.
    static final int MAX_INPUT = RATE - 1;

    private static final int LANES = 25;
    private static final int ROUNDS = 24;

    /// Rotation of each lane and where it goes, along the cycle that starts at lane 1.
    private static final int[] ROTATION = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };

    private static final int[] TARGET = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };
    private static final long[] CONSTANTS = constants();

    private final long[] state = new long[LANES];
    private final long[] column = new long[5];

    /// Hashes the input.
    ///
    /// @param length at most [#MAX_INPUT]
    void of(byte[] input, int length) {
        Arrays.fill(state, 0);
        for (int i = 0; i < length; i++) {
            state[i / 8] ^= (input[i] & 0xFFL) << (i % 8 * 8);
        }
        state[length / 8] ^= 1L << (length % 8 * 8);
        state[(RATE - 1) / 8] ^= Long.MIN_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            theta();
            rhoAndPi();
            chi();
            state[0] ^= CONSTANTS[round];
        }
    }

    /// The `i`th hexadecimal digit of the hash.
    int nibble(int i) {
        int b = (int) (state[i / 16] >>> (i / 2 % 8 * 8)) & 0xFF;
        return i % 2 == 0 ? b >>> 4 : b & 15;
    }

    /// The first four bytes of the hash, the first byte highest.
    int check() {
        return Integer.reverseBytes((int) state[0]);
    }

    private void theta() {
        for (int x = 0; x < 5; x++) {
            column[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }
        for (int x = 0; x < 5; x++) {
            long mixed = column[(x + 4) % 5] ^ Long.rotateLeft(column[(x + 1) % 5], 1);
            for (int y = 0; y < LANES; y += 5) {
                state[x + y] ^= mixed;
            }
        }
    }

    private void rhoAndPi() {
        long moved = state[1];
        for (int i = 0; i < ROTATION.length; i++) {
            long next = state[TARGET[i]];
            state[TARGET[i]] = Long.rotateLeft(moved, ROTATION[i]);
            moved = next;
        }
    }

    private void chi() {
        for (int y = 0; y < LANES; y += 5) {
            System.arraycopy(state, y, column, 0, 5);
            for (int x = 0; x < 5; x++) {
                state[y + x] ^= ~column[(x + 1) % 5] & column[(x + 2) % 5];
            }
        }
    }

    /// The round constants: bits of a shift register at the places of the powers of two less one.
    private static long[] constants() {
        long[] constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < 7; j++) {
                if ((register & 1) != 0) {
                    constants[round] |= 1L << ((1 << j) - 1);
                }
                register = register << 1 ^ ((register & 0x80) == 0 ? 0 : 0x171);
            }
        }
        return constants;
    }
}
