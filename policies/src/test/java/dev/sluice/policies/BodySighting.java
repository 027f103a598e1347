package dev.sluice.policies;

/// A finding in the text of a body, for tests that look at few of its properties.
interface BodySighting extends Sighting {

    @Override
    default Surface surface() {
        return Surface.BODY;
    }

    @Override
    default String header() {
        return "";
    }

    @Override
    default boolean exempt() {
        return false;
    }

    @Override
    default String fieldPath() {
        return "$";
    }

    @Override
    default long record() {
        return 0;
    }

    @Override
    default long valueHash() {
        return start();
    }
}
