package dev.sluice.load.corpora;

import java.util.Map;

/// A generated text and what was planted in it on purpose.
public final class CorpusText {

    private final byte[] bytes;
    private final Map<Planted, Integer> planted;

    CorpusText(byte[] bytes, Map<Planted, Integer> planted) {
        this.bytes = bytes;
        this.planted = Map.copyOf(planted);
    }

    /// The text itself, not a copy.
    public byte[] bytes() {
        return bytes;
    }

    /// How many values of each kind; kinds that are not there are left out.
    public Map<Planted, Integer> planted() {
        return planted;
    }
}
