package dev.sluice.gateway.exact;

/// A table cannot be read. The message names the place and never a value.
public final class TableException extends Exception {

    private static final long serialVersionUID = 1L;

    TableException(String message) {
        super(message);
    }

    TableException(long line, long column, String message) {
        super("line " + line + ", column " + column + ": " + message);
    }
}
