package dev.sluice.detectors.exact;

/// How a stretch of text is read as a value. Values of one domain are compared with each other.
enum Form {
    EMAIL(0),
    PLAIN(1),
    PHONE(1),
    NUMBER(1),
    WORDS(2),
    NAME(3),
    YEAR_FIRST(4),
    DAY_FIRST(4),
    MONTH_FIRST(4),
    SHINGLE(5);

    private static final Form[] ALL = values();

    private final long domain;

    Form(long domain) {
        this.domain = domain << 61;
    }

    /// The message that SipHash takes.
    ///
    /// @param hash below 2⁶¹
    long message(long hash) {
        return domain | hash;
    }

    /// A number for [#at]; it lives no longer than a scan.
    @SuppressWarnings("EnumOrdinal")
    byte code() {
        return (byte) ordinal();
    }

    static Form at(int code) {
        return ALL[code];
    }
}
