package dev.sluice.detectors.exact;

/// An index cannot be used: it is none, is damaged, or belongs to another key. The message says
/// which, in plain words.
public final class IndexException extends Exception {

    private static final long serialVersionUID = 1L;

    public IndexException(String message) {
        super(message);
    }
}
