package dev.sluice.policies.transfer;

import dev.sluice.content.Uninspectable;
import org.jspecify.annotations.Nullable;

/// Why a transfer, or the rest of it, is not inspected.
///
/// @param limit the limit that was reached, or null
/// @param blocks whether that blocks it
record Failure(Uninspectable cause, @Nullable String limit, boolean blocks) {

    Inspection inspection() {
        String reached = limit;
        return reached == null || cause != Uninspectable.OVER_LIMIT
                ? new Inspection.Unreadable(cause, reached)
                : new Inspection.Partial(reached);
    }
}
