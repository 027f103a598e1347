package dev.sluice.detectors.checksum;

/// The delegated top-level domains. Immutable.
final class TopLevelDomains {

    private static final HashedWords NAMES =
            new HashedWords(HashedWords.lines("top-level-domains.txt").stream());

    private TopLevelDomains() {}

    /// Whether `text[from, to)` is one, ASCII case ignored.
    static boolean contains(byte[] text, int from, int to) {
        return NAMES.contains(text, from, to);
    }
}
