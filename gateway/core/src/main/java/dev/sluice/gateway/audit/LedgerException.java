package dev.sluice.gateway.audit;

import java.io.IOException;

/// A ledger that cannot be used as it is: damaged, or written by somebody else. The message names
/// the file and the line and holds nothing of their content.
public final class LedgerException extends IOException {

    public LedgerException(String message) {
        super(message);
    }

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
