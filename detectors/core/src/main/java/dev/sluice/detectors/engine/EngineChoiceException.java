package dev.sluice.detectors.engine;

/// The engine that the operator asked for is not there.
public final class EngineChoiceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EngineChoiceException(String message) {
        super(message);
    }
}
