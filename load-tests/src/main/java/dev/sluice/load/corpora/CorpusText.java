package dev.sluice.load.corpora;

import java.util.Map;

/// A generated text and what was planted in it on purpose.
///
/// @param bytes owned by the receiver
/// @param planted how many values of each kind
public record CorpusText(byte[] bytes, Map<Planted, Integer> planted) {

    public CorpusText {
        planted = Map.copyOf(planted);
    }
}
