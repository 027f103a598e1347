package dev.sluice.policies.syntax;

import dev.sluice.policies.syntax.MappingReader.Placed;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `exact` and `fingerprint` of a custom infoType.
final class LookupReader {
    private static final int DEFAULT_PERCENT = 30;

    /// What describes the text of an infoType and has no meaning for one that is looked up.
    private static final List<String> OF_TEXT =
            List.of(
                    "pattern",
                    "terms",
                    "likelihood",
                    "validator",
                    "hotwords",
                    "exclusions",
                    "boundary",
                    "normalization",
                    "maxLength");

    private LookupReader() {}

    /// Null if the infoType is not looked up, or what it says cannot be read.
    static @Nullable LookupSyntax read(MappingReader infoType) {
        MappingReader exact = infoType.mapping("exact", "exact");
        MappingReader fingerprint = infoType.mapping("fingerprint", "fingerprint");
        if (exact != null) {
            ofText(infoType, "exact");
            if (fingerprint != null) {
                conflict(infoType, "fingerprint", "exact");
                documents(fingerprint);
            }
            return rows(exact);
        }
        if (fingerprint != null) {
            ofText(infoType, "fingerprint");
            return documents(fingerprint);
        }
        return null;
    }

    private static void ofText(MappingReader infoType, String key) {
        for (String other : OF_TEXT) {
            if (infoType.holds(other)) {
                conflict(infoType, other, key);
            }
        }
    }

    private static void conflict(MappingReader infoType, String key, String other) {
        String message =
                "\"%s\" in %s does not go together with \"%s\""
                        .formatted(key, infoType.label(), other);
        infoType.problemAt(key, ProblemCode.CONFLICTING_KEYS, message);
    }

    private static LookupSyntax rows(MappingReader exact) {
        Placed<Path> index = path(exact, "index");
        Placed<Path> keyFile = path(exact, "keyFile");
        String primary = exact.require("primary", Scalars.TEXT, "");
        MappingReader corroborate = exact.mapping("corroborate", "corroborate");
        List<Placed<String>> columns = List.of();
        int atLeast = 0;
        if (corroborate != null) {
            columns = corroborate.placed("columns", Scalars.TEXT);
            atLeast = corroborate.get("atLeast", Scalars.integer(1, 15), 1);
            corroborate.finish();
        }
        exact.finish();
        return new LookupSyntax.Rows(
                index,
                keyFile,
                new Placed<>(primary, exact.placeOfValue("primary")),
                columns,
                atLeast,
                exact.placeOf("corroborate"));
    }

    private static LookupSyntax documents(MappingReader fingerprint) {
        LookupSyntax documents =
                new LookupSyntax.Documents(
                        path(fingerprint, "index"),
                        path(fingerprint, "keyFile"),
                        fingerprint.get("percent", Scalars.integer(1, 100), DEFAULT_PERCENT));
        fingerprint.finish();
        return documents;
    }

    private static Placed<Path> path(MappingReader reader, String key) {
        Path path = reader.require(key, Scalars.PATH, Path.of(""));
        return new Placed<>(path, reader.placeOfValue(key));
    }
}
