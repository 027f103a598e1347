package dev.sluice.content;

import org.jspecify.annotations.Nullable;

/// Content that cannot be inspected. Its message names the limit or the defect and never holds a
/// byte of the content.
public final class ContentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Uninspectable cause;
    private final @Nullable String limit;

    /// @param message in plain words, without content
    public ContentException(Uninspectable cause, String message) {
        super(message);
        this.cause = cause;
        this.limit = null;
    }

    private ContentException(Uninspectable cause, String limit, String message) {
        super(message);
        this.cause = cause;
        this.limit = limit;
    }

    /// A named limit was reached.
    ///
    /// @param limit as in the configuration, such as `limits.decodedBytes`
    public static ContentException overLimit(String limit, String message) {
        return new ContentException(Uninspectable.OVER_LIMIT, limit, message);
    }

    /// A named time has passed.
    ///
    /// @param limit as in the configuration, such as `timeouts.spoolStall`
    public static ContentException timeout(String limit, String message) {
        return new ContentException(Uninspectable.TIMEOUT, limit, message);
    }

    /// Why; also the answer's and the event's cause.
    public Uninspectable uninspectable() {
        return cause;
    }

    /// The limit or time that was reached, or null if none was.
    public @Nullable String limit() {
        return limit;
    }
}
