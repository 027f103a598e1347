package dev.sluice.policies;

import dev.sluice.policies.transform.Transformation;

/// What a rule does with a transfer that meets its condition.
///
/// Quarantine, justify and redirect will stand between block and transform.
public sealed interface Action {

    /// The stronger action wins; higher is stronger.
    int strength();

    /// The name in YAML and JSON.
    String written();

    /// Nothing of the transfer is delivered, or nothing more.
    record Block() implements Action {
        @Override
        public int strength() {
            return 60;
        }

        @Override
        public String written() {
            return "block";
        }
    }

    /// The findings are replaced.
    ///
    /// @param transformation what is put in their place
    /// @param blockOnPath whether a finding in the path, where nothing can be replaced, blocks
    ///   (`onPath: block`)
    record Transform(Transformation transformation, boolean blockOnPath) implements Action {
        @Override
        public int strength() {
            return 20;
        }

        @Override
        public String written() {
            return "transform";
        }
    }

    /// The transfer passes and leaves an event.
    record Log() implements Action {
        @Override
        public int strength() {
            return 10;
        }

        @Override
        public String written() {
            return "log";
        }
    }
}
