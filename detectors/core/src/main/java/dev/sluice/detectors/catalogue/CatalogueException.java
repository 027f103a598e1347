package dev.sluice.detectors.catalogue;

/// A catalogue file that does not say what it should; the message begins with file:line:column.
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogueException(String message) {
        super(message);
    }
}
