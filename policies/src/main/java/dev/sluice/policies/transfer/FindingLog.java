package dev.sluice.policies.transfer;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.DocumentShare;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Range;
import dev.sluice.policies.OverlapWindow;
import dev.sluice.policies.Sighting;
import dev.sluice.policies.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The findings of a transfer that a rule names, grouped as its event tells them. Bounded.
final class FindingLog {

    private static final int MOST_GROUPS = 64;
    private static final int MOST_RANGES = 16;
    private static final int MOST_FINGERPRINTS = 16;
    private static final int MOST_DOCUMENTS = 16;

    /// Different values of one group counted apart; beyond, the count of them stands still.
    private static final int MOST_VALUES = 4096;

    private final Kit kit;
    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private final OverlapWindow<Entry> window = new OverlapWindow<>(_ -> {}, this::settle);
    private int total;

    FindingLog(Kit kit) {
        this.kit = kit;
    }

    /// Takes a finding; of those that overlap one is kept.
    void add(Sighting sighting, Match match, Place place) {
        if (!window.counts(sighting)) {
            return;
        }
        Key key =
                new Key(
                        match.detector().infoType(),
                        place.surface(),
                        place.header(),
                        place.fieldKey());
        Group group = groups.get(key);
        String fingerprint = null;
        String shape = "";
        if (group == null) {
            shape = Shape.of(match.text(), match.textFrom(), match.textTo());
        }
        if (group == null || group.wants(sighting.valueHash())) {
            fingerprint = fingerprint(match);
        }
        List<Range> ranges =
                group == null || group.ranges.size() < MOST_RANGES
                        ? place.ranges(match)
                        : List.of();
        window.keep(
                sighting,
                new Entry(
                        key,
                        group == null
                                ? new Group(match, surface(place), fieldPath(place), shape)
                                : group,
                        match.likelihood(),
                        match.inContext(),
                        ranges,
                        fingerprint,
                        sighting.valueHash(),
                        document(match)));
    }

    /// Findings that count, so far; nothing more may be added.
    int total() {
        window.settle();
        return total;
    }

    /// In the order they were first found.
    List<FindingGroup> groups() {
        window.settle();
        List<FindingGroup> all = new ArrayList<>(groups.size());
        groups.forEach((key, group) -> all.add(group.finished(key)));
        return all;
    }

    private void settle(Entry entry) {
        total++;
        Group group = groups.get(entry.key);
        if (group == null) {
            if (groups.size() == MOST_GROUPS) {
                return;
            }
            group = entry.group;
            groups.put(entry.key, group);
        }
        group.add(entry);
    }

    private GuardedName surface(Place place) {
        String name = place.surface().written();
        return place.header().isEmpty()
                ? GuardedName.of(name)
                : GuardedName.framed(
                        name + ":" + GuardedName.SLOT, List.of(place.header()), kit.names());
    }

    private GuardedName fieldPath(Place place) {
        List<String> names = new ArrayList<>(2);
        String frame =
                place.shownPath(name -> {
                    names.add(name);
                    return GuardedName.SLOT;
                });
        return GuardedName.framed(frame, names, kit.names());
    }

    private @Nullable FoundDocument document(Match match) {
        DocumentShare share = match.document();
        return share == null
                ? null
                : new FoundDocument(kit.names().guarded(share.name()), share.percent());
    }

    private String fingerprint(Match match) {
        byte[] hmac =
                kit.fingerprints()
                        .of(match.detector(), match.text(), match.textFrom(), match.textTo());
        return HexFormat.of().formatHex(hmac);
    }

    private record Key(InfoType type, Surface surface, String header, int field) {}

    private record Entry(
            Key key,
            Group group,
            Likelihood likelihood,
            boolean inContext,
            List<Range> ranges,
            @Nullable String fingerprint,
            long hash,
            @Nullable FoundDocument document) {}

    private static final class Group {
        private final Category category;
        private final GuardedName surface;
        private final GuardedName fieldPath;
        private final String shape;
        private final List<Range> ranges = new ArrayList<>(2);
        private final Map<Long, String> fingerprints = new HashMap<>();
        private final List<String> written = new ArrayList<>(2);
        private final Set<Long> values = new TreeSet<>();
        private final List<FoundDocument> documents = new ArrayList<>(0);
        private Likelihood likelihood = Likelihood.VERY_UNLIKELY;
        private int count;
        private boolean inContext;

        Group(Match match, GuardedName surface, GuardedName fieldPath, String shape) {
            this.category = match.detector().category();
            this.surface = surface;
            this.fieldPath = fieldPath;
            this.shape = shape;
        }

        boolean wants(long hash) {
            return written.size() < MOST_FINGERPRINTS && !fingerprints.containsKey(hash);
        }

        void add(Entry entry) {
            count++;
            likelihood = likelihood.or(entry.likelihood);
            inContext |= entry.inContext;
            for (Range range : entry.ranges) {
                if (ranges.size() < MOST_RANGES) {
                    ranges.add(range);
                }
            }
            if (values.size() < MOST_VALUES) {
                values.add(entry.hash);
            }
            if (entry.document != null && documents.size() < MOST_DOCUMENTS) {
                documents.add(entry.document);
            }
            String fingerprint = entry.fingerprint;
            if (fingerprint != null && wants(entry.hash)) {
                fingerprints.put(entry.hash, fingerprint);
                written.add(fingerprint);
            }
        }

        FindingGroup finished(Key key) {
            return new FindingGroup(
                    key.type,
                    category,
                    likelihood,
                    count,
                    values.size(),
                    surface,
                    "",
                    fieldPath,
                    ranges,
                    shape,
                    written,
                    inContext,
                    documents);
        }
    }
}
