package dev.sluice.policies.syntax;

import org.jspecify.annotations.Nullable;

/// Reads one kind of single value. Immutable. [Scalars] has the usual ones.
///
/// @param <T> what it is read as
public interface ScalarType<T> {

    /// Reads the text of a scalar, variables put in.
    ///
    /// @throws Refused if it is none
    T read(String text) throws Refused;

    /// Whether quotes around the value are a mistake, because it is no text.
    default boolean plainOnly() {
        return false;
    }

    /// Whether `${…}` is replaced; patterns and bodies are taken as they are.
    default boolean substitutes() {
        return true;
    }

    /// Says what is wrong with a value. The message goes on after the quoted value, such as `is no
    /// duration: write 30s, 5m or 250ms`.
    final class Refused extends Exception {
        private final transient ProblemCode code;
        private final transient @Nullable String suggestion;
        private final transient int at;

        public Refused(ProblemCode code, String message) {
            this(code, message, null, -1);
        }

        /// @param suggestion what was probably meant, or null
        /// @param at index into the text, or -1 for all of it
        public Refused(ProblemCode code, String message, @Nullable String suggestion, int at) {
            super(message, null, false, false);
            this.code = code;
            this.suggestion = suggestion;
            this.at = at;
        }

        public ProblemCode code() {
            return code;
        }

        public @Nullable String suggestion() {
            return suggestion;
        }

        int at() {
            return at;
        }

        String said() {
            return String.valueOf(getMessage());
        }
    }
}
