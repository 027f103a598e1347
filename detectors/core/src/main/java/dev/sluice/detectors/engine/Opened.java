package dev.sluice.detectors.engine;

/// Where around each hotword lanes that count only in context are tried. Filled by the compiler,
/// then only read.
final class Opened {

    private final int[] before;
    private final int[] after;
    private final long[] lanesOfWord;
    private final long[] lanesOfDetector;

    Opened(int words, int detectors) {
        before = new int[words];
        after = new int[words];
        lanesOfWord = new long[words];
        lanesOfDetector = new long[detectors];
    }

    /// @param own words of the detector
    /// @param ahead how far after a start its words count, in bytes
    /// @param behind how far before a start they count
    /// @param opening the bit of the detector's lanes, see [Openings]
    void add(int detector, int[] own, int ahead, int behind, long opening) {
        lanesOfDetector[detector] |= opening;
        for (int word : own) {
            before[word] = Math.max(before[word], ahead);
            after[word] = Math.max(after[word], behind + 1);
            lanesOfWord[word] |= opening;
        }
    }

    /// The lanes that the word opens, a bit each; 0 for none.
    long lanes(int word) {
        return lanesOfWord[word];
    }

    /// The lanes that a field named after the detector opens.
    long lanesOf(int detector) {
        return lanesOfDetector[detector];
    }

    /// How far before its start the word opens them, in bytes.
    int before(int word) {
        return before[word];
    }

    /// How far after its start.
    int after(int word) {
        return after[word];
    }
}
