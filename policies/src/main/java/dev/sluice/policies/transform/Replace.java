package dev.sluice.policies.transform;

import java.nio.charset.StandardCharsets;

/// Puts a fixed text in the place of the value.
///
/// @param with any text, empty to remove the value
public record Replace(String with) implements Transformation {

    @Override
    public String written() {
        return "replace";
    }

    @Override
    public int rank() {
        return 1;
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
        return with.getBytes(StandardCharsets.UTF_8);
    }
}
