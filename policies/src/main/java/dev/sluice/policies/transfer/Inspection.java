package dev.sluice.policies.transfer;

import dev.sluice.content.Uninspectable;
import org.jspecify.annotations.Nullable;

/// How much of a transfer was inspected.
public sealed interface Inspection {

    /// All of it.
    record Complete() implements Inspection {}

    /// What came before a limit.
    ///
    /// @param limit its name, such as `limits.holdBytes`
    record Partial(String limit) implements Inspection {}

    /// Not, or not to its end.
    ///
    /// @param limit the limit that was the cause, or null
    record Unreadable(Uninspectable cause, @Nullable String limit) implements Inspection {}
}
