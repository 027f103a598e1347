package dev.sluice.detectors.catalogue;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The built-in detectors and the names that mean them. Immutable.
public final class Catalogue {

    private static final String FOLDER = "/catalogue/";
    private static final String INDEX = "index.yaml";
    private static final String ALIASES = "aliases.yaml";

    /// Most names that [#suggest] gives.
    private static final int SUGGESTIONS = 5;

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final TreeMap<String, InfoType> aliases = new TreeMap<>();
    private final List<Detector> detectors;

    private Catalogue() {
        YamlMapping index = open(INDEX);
        for (String family : index.texts("families")) {
            readFamily(family);
        }
        index.end();
        readAliases();
        detectors = entries.values().stream().map(CatalogueEntry::detector).toList();
    }

    /// Read when first asked for.
    ///
    /// @throws CatalogueException if a catalogue file is broken: a fault of the build
    public static Catalogue builtIn() {
        return BuiltIn.CATALOGUE;
    }

    /// All entries, family by family.
    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    /// All detectors, in the order of [#entries]; the same objects each time.
    public List<Detector> detectors() {
        return detectors;
    }

    public Optional<CatalogueEntry> entry(InfoType infoType) {
        return Optional.ofNullable(entries.get(infoType.id()));
    }

    /// The infoType that a canonical id, or a name of Google's or Presidio's, means; empty if none
    /// has a detector here.
    public Optional<InfoType> resolve(String idOrAlias) {
        CatalogueEntry entry = entries.get(idOrAlias);
        return entry == null
                ? Optional.ofNullable(aliases.get(idOrAlias))
                : Optional.of(entry.infoType());
    }

    /// Each alias with the infoType that it means, in alphabetical order.
    public Map<String, InfoType> aliases() {
        return new TreeMap<>(aliases);
    }

    /// All canonical ids and aliases, in alphabetical order.
    public Set<String> names() {
        TreeSet<String> names = new TreeSet<>(aliases.keySet());
        names.addAll(entries.keySet());
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

    private void readFamily(String family) {
        YamlMapping file = open(family + ".yaml");
        for (YamlMapping written : file.mappings("detectors")) {
            CatalogueEntry entry = EntryReader.read(family, written);
            if (entries.put(entry.infoType().id(), entry) != null) {
                throw written.problem("id", "stands in the catalogue twice");
            }
        }
        file.end();
    }

    private void readAliases() {
        YamlMapping file = open(ALIASES);
        YamlMapping written = file.mapping("aliases");
        for (String id : written.allKeys()) {
            CatalogueEntry entry = entries.get(id);
            if (entry == null) {
                throw written.problem(id, "is no detector of the catalogue");
            }
            for (String alias : written.texts(id)) {
                if (entries.containsKey(alias) || aliases.put(alias, entry.infoType()) != null) {
                    throw written.problem(id, "the alias " + alias + " already means something");
                }
            }
        }
        file.end();
    }

    private static YamlMapping open(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new CatalogueException("catalogue/" + name + ": is missing");
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            return YamlMapping.read("catalogue/" + name, text);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable catalogue/" + name, e);
        }
    }

    private static final class BuiltIn {
        private static final Catalogue CATALOGUE = new Catalogue();
    }
}
