package dev.sluice.detectors.exact;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Lookup;
import dev.sluice.detectors.Scan;
import java.util.List;

/// Finds documents of which a share stands in a view: one finding a document, at the word that
/// makes the share full.
///
/// @param index the documents
/// @param percent of a document's fingerprints that must be there, 1 to 100
public record DocumentLookup(DocumentIndex index, int percent) implements Lookup {

    /// @throws IllegalArgumentException if the share is out of range
    public DocumentLookup {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent out of 1..100");
        }
    }

    @Override
    public Scan newScan(List<Detector> detectors) {
        return new DocumentScan(index, detectors);
    }

    @Override
    public Likelihood likelihood() {
        return Likelihood.VERY_LIKELY;
    }

    @Override
    public boolean isCollective() {
        return true;
    }
}
