package dev.sluice.detectors.catalogue;

import dev.sluice.detectors.InfoType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The catalogue as people write it: YAML files of families, and the aliases. Read when Sluice is
/// built, see [CatalogueCompiler].
final class WrittenCatalogue {

    private static final String FOLDER = "/catalogue/";
    private static final String INDEX = "index.yaml";
    private static final String ALIASES = "aliases.yaml";

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final TreeMap<String, InfoType> aliases = new TreeMap<>();

    /// @throws CatalogueException if a catalogue file is broken
    WrittenCatalogue() {
        YamlMapping index = open(INDEX);
        LeadParts leadParts = new LeadParts(index.mapping("leadParts"));
        for (String family : index.texts("families")) {
            readFamily(family, leadParts);
        }
        index.end();
        readAliases();
    }

    /// All entries, family by family.
    List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    /// Each alias with the infoType that it means.
    Map<String, InfoType> aliases() {
        return aliases;
    }

    private void readFamily(String family, LeadParts leadParts) {
        YamlMapping file = open(family + ".yaml");
        for (YamlMapping written : file.mappings("detectors")) {
            CatalogueEntry entry = EntryReader.read(family, written, leadParts);
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
        try (InputStream in = WrittenCatalogue.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new CatalogueException("catalogue/" + name + ": is missing");
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            return YamlMapping.read("catalogue/" + name, text);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable catalogue/" + name, e);
        }
    }
}
