package dev.sluice.gateway.cli;

/// What the process says when it ends.
public final class ExitCode {

    /// All is well.
    public static final int OK = 0;

    /// A negative result: findings, failed tests, a ledger that does not verify.
    public static final int NEGATIVE = 1;

    /// The command line was wrong.
    public static final int USAGE = 2;

    /// A configuration or policy file is invalid.
    public static final int INVALID = 3;

    /// It failed while it ran.
    public static final int FAILED = 4;

    /// Something could not be inspected.
    public static final int INCOMPLETE = 5;

    private ExitCode() {}
}
