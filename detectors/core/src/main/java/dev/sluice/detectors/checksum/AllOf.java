package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Accepts what all its parts accept, asked in their order.
final class AllOf implements Validator {

    private final Validator[] parts;

    AllOf(Validator... parts) {
        this.parts = parts.clone();
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        for (Validator part : parts) {
            if (!part.accepts(text, from, to)) {
                return false;
            }
        }
        return true;
    }
}
