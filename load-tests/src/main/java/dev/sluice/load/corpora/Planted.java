package dev.sluice.load.corpora;

import dev.sluice.detectors.InfoType;

/// Values that a corpus holds on purpose: a scan must find exactly as many.
public enum Planted {
    CARD("CREDIT_CARD_NUMBER"),
    IBAN("IBAN_CODE"),
    EMAIL("EMAIL_ADDRESS"),
    IP("IP_ADDRESS");

    private final String id;

    Planted(String id) {
        this.id = id;
    }

    /// What a scan calls it.
    public InfoType infoType() {
        return new InfoType(id);
    }
}
