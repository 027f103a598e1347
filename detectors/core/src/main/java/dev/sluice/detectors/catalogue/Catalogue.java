package dev.sluice.detectors.catalogue;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The built-in detectors and the names that mean them. Immutable.
public final class Catalogue {

    /// Resources that [CatalogueCompiler] makes of the YAML files.
    static final String DETECTORS = "/catalogue/detectors.bin";

    static final String ENTRIES = "/catalogue/entries.bin";

    /// Most names that [#suggest] gives.
    private static final int SUGGESTIONS = 5;

    private final Map<String, Detector> byId = new LinkedHashMap<>();
    private final TreeMap<String, InfoType> aliases = new TreeMap<>();
    private final List<Detector> detectors;

    private Catalogue() {
        PackedReader from = PackedReader.open(DETECTORS);
        detectors = List.copyOf(from.list(PackedDetector::read));
        detectors.forEach(detector -> byId.put(detector.infoType().id(), detector));
        from.list(alias -> aliases.put(alias.text(), new InfoType(alias.text())));
    }

    /// Read when first asked for.
    ///
    /// @throws CatalogueException if the compiled catalogue is missing: a fault of the build
    public static Catalogue builtIn() {
        return BuiltIn.CATALOGUE;
    }

    /// All entries, family by family. What they have beside the detectors is read when first asked
    /// for: neither a gateway nor a scan needs it.
    public List<CatalogueEntry> entries() {
        return Entries.ALL;
    }

    /// All detectors, in the order of [#entries]; the same objects each time.
    public List<Detector> detectors() {
        return detectors;
    }

    public Optional<Detector> detector(InfoType infoType) {
        return Optional.ofNullable(byId.get(infoType.id()));
    }

    public Optional<CatalogueEntry> entry(InfoType infoType) {
        return Optional.ofNullable(Entries.BY_ID.get(infoType.id()));
    }

    /// The infoType that a canonical id, or a name of Google's or Presidio's, means; empty if none
    /// has a detector here.
    public Optional<InfoType> resolve(String idOrAlias) {
        Detector detector = byId.get(idOrAlias);
        return detector == null
                ? Optional.ofNullable(aliases.get(idOrAlias))
                : Optional.of(detector.infoType());
    }

    /// Each alias with the infoType that it means, in alphabetical order.
    public Map<String, InfoType> aliases() {
        return new TreeMap<>(aliases);
    }

    /// All canonical ids and aliases, in alphabetical order.
    public Set<String> names() {
        TreeSet<String> names = new TreeSet<>(aliases.keySet());
        names.addAll(byId.keySet());
        return names;
    }

    /// Canonical ids that share words with a name that means nothing here, the nearest first, at
    /// most five. For typing errors compare with [#names].
    public List<String> suggest(String unknown) {
        Set<String> words = words(unknown);
        Map<String, Integer> shared = new TreeMap<>();
        for (String name : names()) {
            TreeSet<String> common = new TreeSet<>(words(name));
            common.retainAll(words);
            if (!common.isEmpty()) {
                resolve(name).ifPresent(to -> shared.merge(to.id(), common.size(), Math::max));
            }
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> words(String name) {
        TreeSet<String> words = new TreeSet<>();
        for (String word : name.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+", -1)) {
            // NUMBER and CODE stand in most ids and tell nothing.
            if (word.length() > 1 && !word.equals("NUMBER") && !word.equals("CODE")) {
                words.add(word);
            }
        }
        return words;
    }

    private static final class BuiltIn {
        private static final Catalogue CATALOGUE = new Catalogue();
    }

    private static final class Entries {
        private static final List<CatalogueEntry> ALL = read();
        private static final Map<String, CatalogueEntry> BY_ID =
                ALL.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        entry -> entry.infoType().id(), Function.identity()));

        private static List<CatalogueEntry> read() {
            PackedReader from = PackedReader.open(ENTRIES);
            return builtIn().detectors().stream()
                    .map(detector -> PackedEntry.read(detector, from))
                    .toList();
        }
    }
}
