package dev.sluice.detectors.exact;

/// One hash of SipHash-2-4 (Aumasson, Bernstein 2012) on its way: begin, then whole blocks or byte
/// by byte, then the end. For use again; one owner.
public final class SipState {

    static final long I0 = 0x736f6d6570736575L;
    static final long I1 = 0x646f72616e646f6dL;
    static final long I2 = 0x6c7967656e657261L;
    static final long I3 = 0x7465646279746573L;

    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long block;
    private int length;

    /// Begins a hash under a key of 128 bits.
    public void begin(long k0, long k1) {
        v0 = k0 ^ I0;
        v1 = k1 ^ I1;
        v2 = k0 ^ I2;
        v3 = k1 ^ I3;
        block = 0;
        length = 0;
    }

    /// Adds a byte, 0 to 255.
    public void add(int value) {
        block |= (long) value << ((length & 7) * 8);
        if ((++length & 7) == 0) {
            compress(block);
            block = 0;
        }
    }

    /// The hash of the bytes added one by one.
    public long end() {
        return end(block | (long) length << 56);
    }

    /// Adds eight bytes, the first the lowest.
    void compress(long bytes) {
        v3 ^= bytes;
        round();
        round();
        v0 ^= bytes;
    }

    /// The hash with its last block: what is left of the bytes, and above them their number.
    long end(long last) {
        compress(last);
        v2 ^= 0xFF;
        for (int i = 0; i < 4; i++) {
            round();
        }
        return v0 ^ v1 ^ v2 ^ v3;
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
