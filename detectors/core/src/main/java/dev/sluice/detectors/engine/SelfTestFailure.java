package dev.sluice.detectors.engine;

/// The engine did not find on this machine what it must: nothing may be scanned with it.
public final class SelfTestFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SelfTestFailure(String message) {
        super(message);
    }
}
