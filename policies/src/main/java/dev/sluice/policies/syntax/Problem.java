package dev.sluice.policies.syntax;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong in a file.
///
/// @param source the file, as it was named
/// @param line from 1
/// @param column from 1, in code points
/// @param length code points to underline on that line, at least 1
/// @param message one sentence without a full stop; no value of a line that is not to be printed
/// @param suggestion what was probably meant, or null
/// @param lineText the line, or null where there is none or it is not to be printed
public record Problem(
        ProblemCode code,
        String source,
        int line,
        int column,
        int length,
        String message,
        @Nullable String suggestion,
        @Nullable String lineText) {

    /// How much a problem weighs.
    public enum Level {
        /// The file is not taken.
        ERROR("error"),
        /// The file is taken.
        WARNING("warning");

        private final String written;

        Level(String written) {
            this.written = written;
        }

        /// The name in all formats.
        public String written() {
            return written;
        }
    }

    public Level level() {
        return code.level();
    }
}
