package dev.sluice.policies.transform;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Puts a keyed hash in the place of the value, so that equal values stay equal: the first 16 bytes
/// of the fingerprint in lower-case hex.
public record Hash() implements Transformation {

    private static final int BYTES = 16;

    @Override
    public String written() {
        return "hash";
    }

    @Override
    public int rank() {
        return 5;
    }

    @Override
    public int keeps() {
        return 0;
    }

    @Override
    public boolean keepsLength() {
        return false;
    }

    @Override
    public byte[] apply(byte[] text, int from, int to, TransformContext context) {
        byte[] hmac = context.fingerprints().of(context.detector(), text, from, to);
        return HexFormat.of().formatHex(hmac, 0, BYTES).getBytes(StandardCharsets.US_ASCII);
    }
}
