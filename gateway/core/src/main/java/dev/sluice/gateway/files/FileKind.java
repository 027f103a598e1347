package dev.sluice.gateway.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a file's name says about its content.
///
/// @param part name of the part: empty for a plain file, the name without its last extension for a
///   coded one
/// @param codings to take off
/// @param mediaType of what is then left; empty where the name does not say
record FileKind(String part, List<String> codings, String mediaType) {

    private static final Map<String, String> CODINGS =
            Map.of("gz", "gzip", "br", "br", "zst", "zstd");

    private static final Map<String, String> MEDIA_TYPES =
            Map.ofEntries(
                    Map.entry("json", "application/json"),
                    Map.entry("geojson", "application/geo+json"),
                    Map.entry("har", "application/json"),
                    Map.entry("ipynb", "application/json"),
                    Map.entry("jsonl", "application/x-ndjson"),
                    Map.entry("ndjson", "application/x-ndjson"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("log", "text/plain"),
                    Map.entry("md", "text/markdown"),
                    Map.entry("csv", "text/csv"),
                    Map.entry("tsv", "text/tab-separated-values"),
                    Map.entry("html", "text/html"),
                    Map.entry("htm", "text/html"),
                    Map.entry("xhtml", "application/xhtml+xml"),
                    Map.entry("sql", "application/sql"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("yaml", "application/yaml"),
                    Map.entry("yml", "application/yaml"));

    static FileKind of(Path path) {
        String name = String.valueOf(path.getFileName());
        String coding = CODINGS.get(extension(name));
        if (coding == null) {
            return new FileKind("", List.of(), mediaType(name));
        }
        String inner = name.substring(0, name.lastIndexOf('.'));
        return new FileKind(inner, List.of(coding), mediaType(inner));
    }

    private static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(extension(name), "");
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
