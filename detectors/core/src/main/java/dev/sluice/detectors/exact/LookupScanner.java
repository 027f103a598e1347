package dev.sluice.detectors.exact;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FieldHotwords;
import dev.sluice.detectors.Lookup;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/// A scanner of patterns with scans of indexes beside it.
public final class LookupScanner implements Scanner {

    private final List<Detector> detectors;
    private final Scanner patterns;
    private final List<List<Detector>> lookups;
    private final IdentityHashMap<Detector, Integer> ranks = new IdentityHashMap<>();

    private LookupScanner(
            List<Detector> detectors, Scanner patterns, List<List<Detector>> lookups) {
        this.detectors = List.copyOf(detectors);
        this.patterns = patterns;
        this.lookups = lookups;
        for (int i = 0; i < detectors.size(); i++) {
            ranks.put(detectors.get(i), i);
        }
    }

    /// A scanner of all detectors.
    ///
    /// @param patterns compiles those that patterns describe; where there are no others, its
    ///   scanner is the answer
    public static Scanner compile(
            List<Detector> detectors, Function<List<Detector>, Scanner> patterns) {
        List<Detector> described = new ArrayList<>();
        IdentityHashMap<Object, List<Detector>> byIndex = new IdentityHashMap<>();
        List<List<Detector>> lookups = new ArrayList<>();
        for (Detector detector : detectors) {
            Lookup lookup = detector.lookup();
            if (lookup == null) {
                described.add(detector);
                continue;
            }
            List<Detector> same = byIndex.get(lookup.index());
            if (same == null) {
                same = new ArrayList<>();
                byIndex.put(lookup.index(), same);
                lookups.add(same);
            }
            same.add(detector);
        }
        Scanner scanner = patterns.apply(described);
        return lookups.isEmpty() ? scanner : new LookupScanner(detectors, scanner, lookups);
    }

    @Override
    public Scan newScan(FieldContexts contexts) {
        List<Scan> scans = new ArrayList<>();
        if (!patterns.detectors().isEmpty()) {
            scans.add(patterns.newScan(contexts));
        }
        for (List<Detector> same : lookups) {
            scans.add(lookup(same.getFirst()).newScan(same));
        }
        return new MergedScan(scans, ranks);
    }

    private static Lookup lookup(Detector detector) {
        Lookup lookup = detector.lookup();
        if (lookup == null) {
            throw new IllegalArgumentException(detector + " is described by patterns");
        }
        return lookup;
    }

    @Override
    public List<Detector> detectors() {
        return detectors;
    }

    @Override
    public FieldHotwords fieldHotwords() {
        return patterns.fieldHotwords();
    }
}
