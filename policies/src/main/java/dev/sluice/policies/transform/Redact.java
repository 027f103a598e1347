package dev.sluice.policies.transform;

import java.nio.charset.StandardCharsets;

/// Puts `[INFO_TYPE]` in the place of the value.
public record Redact() implements Transformation {

    @Override
    public String written() {
        return "redact";
    }

    @Override
    public int rank() {
        return 0;
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
        String id = context.detector().infoType().id();
        return ('[' + id + ']').getBytes(StandardCharsets.US_ASCII);
    }
}
