package dev.sluice.policies;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import java.util.List;
import java.util.Set;

/// Which detectors a condition is about; all of them, where it says nothing.
///
/// @param infoTypes canonical; a detector is meant by infoType or by category
/// @param categories a detector is meant by infoType or by category
/// @param countries ISO 3166-1 alpha-2. Of the detectors meant, those that are of other countries
///   do not count; by itself it means the detectors of these countries and no other
public record Selection(Set<InfoType> infoTypes, Set<Category> categories, Set<String> countries) {

    public Selection {
        infoTypes = Set.copyOf(infoTypes);
        categories = Set.copyOf(categories);
        countries = Set.copyOf(countries);
    }

    /// Whether it is about findings of the detector.
    public boolean names(Detector detector) {
        if (infoTypes.isEmpty() && categories.isEmpty()) {
            return countries.isEmpty() || isOfOne(detector);
        }
        boolean meant =
                infoTypes.contains(detector.infoType()) || categories.contains(detector.category());
        return meant
                && (countries.isEmpty() || detector.countries().isEmpty() || isOfOne(detector));
    }

    private boolean isOfOne(Detector detector) {
        List<String> own = detector.countries();
        for (int i = 0; i < own.size(); i++) {
            if (countries.contains(own.get(i))) {
                return true;
            }
        }
        return false;
    }
}
