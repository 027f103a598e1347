package dev.sluice.detectors.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A long list of terms in a file of its own: one term a line, under the line `[de]` of its
/// language; `#` begins a comment line.
final class TermTable {

    private static final String FOLDER = "/catalogue/tables/";

    private TermTable() {}

    /// The terms of `tables/<name>.txt` by language (ISO 639-1, or `any`), in the order of the
    /// file.
    ///
    /// @throws CatalogueException if there is no such table, or a line of it is broken
    static Map<String, List<String>> read(String name) {
        String file = name + ".txt";
        try (InputStream in = TermTable.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new CatalogueException("catalogue/tables/" + file + ": is missing");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return parse("catalogue/tables/" + file, lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable catalogue/tables/" + file, e);
        }
    }

    /// @param file name for messages
    static Map<String, List<String>> parse(String file, List<String> lines) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        @Nullable List<String> section = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new ArrayList<>();
                if (table.put(line.substring(1, line.length() - 1), section) != null) {
                    throw problem(file, i, "the language stands here twice");
                }
            } else if (section == null) {
                throw problem(file, i, "a term before the first [language]");
            } else if (section.contains(line)) {
                throw problem(file, i, "the term stands here twice");
            } else {
                section.add(line);
            }
        }
        return table;
    }

    private static CatalogueException problem(String file, int line, String message) {
        return new CatalogueException(file + ":" + (line + 1) + ": " + message);
    }
}
