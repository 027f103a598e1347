package dev.sluice.gateway.cli;

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

    int exitCode() {
        return exitCode;
    }
}
