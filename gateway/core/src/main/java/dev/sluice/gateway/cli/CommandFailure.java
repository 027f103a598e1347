package dev.sluice.gateway.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Ends a command with a message for the user.
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /// @param exitCode an [ExitCode]
    /// @param message what is wrong and what to do, without detected values
    CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /// A file that cannot be read or written. One that the user named and is not there is an error
    /// of the command line.
    ///
    /// @param what cannot be done
    static CommandFailure of(String what, IOException cause) {
        String why = String.valueOf(cause.getMessage());
        return switch (cause) {
            case NoSuchFileException _ ->
                    new CommandFailure(ExitCode.USAGE, what + ": no such file or folder: " + why);
            case NotDirectoryException _ ->
                    new CommandFailure(ExitCode.USAGE, what + ": not a folder: " + why);
            case AccessDeniedException _ ->
                    new CommandFailure(ExitCode.FAILED, what + ": permission denied: " + why);
            default -> new CommandFailure(ExitCode.FAILED, what + ": " + why);
        };
    }

    int exitCode() {
        return exitCode;
    }
}
