package dev.sluice.policies.transfer;

import dev.sluice.content.Uninspectable;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import org.jspecify.annotations.Nullable;

/// What becomes of a transfer.
public sealed interface Verdict {

    /// The name in events and metrics.
    String written();

    /// It is delivered as it came.
    record Pass() implements Verdict {
        @Override
        public String written() {
            return "pass";
        }
    }

    /// It is delivered with its findings replaced.
    ///
    /// @param rule the strongest rule that transforms
    record Transform(Policy policy, Rule rule) implements Verdict {
        @Override
        public String written() {
            return "transform";
        }
    }

    /// A rule blocks it.
    ///
    /// @param rule the strongest rule that blocks
    record Block(Policy policy, Rule rule) implements Verdict {
        @Override
        public String written() {
            return "block";
        }
    }

    /// It could not be inspected and is blocked for that.
    ///
    /// @param limit the limit that was reached, such as `limits.holdBytes`, or null
    record BlockUninspected(Uninspectable cause, @Nullable String limit) implements Verdict {
        @Override
        public String written() {
            return "block";
        }
    }

    /// Whether nothing (more) of it may be delivered.
    default boolean blocks() {
        return switch (this) {
            case Pass _, Transform _ -> false;
            case Block _, BlockUninspected _ -> true;
        };
    }
}
