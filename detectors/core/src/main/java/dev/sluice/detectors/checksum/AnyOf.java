package dev.sluice.detectors.checksum;

import dev.sluice.detectors.Validator;

/// Accepts what one of its parts accepts: numbers that have been given by more than one rule.
final class AnyOf implements Validator {

    private final Validator[] parts;

    AnyOf(Validator... parts) {
        this.parts = parts.clone();
    }

    @Override
    public boolean accepts(byte[] text, int from, int to) {
        for (Validator part : parts) {
            if (part.accepts(text, from, to)) {
                return true;
            }
        }
        return false;
    }
}
