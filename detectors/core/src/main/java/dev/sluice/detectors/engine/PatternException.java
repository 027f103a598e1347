package dev.sluice.detectors.engine;

/// A pattern that is no RE2 syntax, or that the engine cannot hold.
public final class PatternException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /// @param offset index in the pattern of the first character that is wrong, in chars
    public PatternException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /// Index in the pattern of the first character that is wrong, in chars.
    public int offset() {
        return offset;
    }
}
