package dev.sluice.policies.syntax;

import dev.sluice.policies.syntax.YamlNode.Entry;
import dev.sluice.policies.syntax.YamlNode.Mapping;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One document of a file: its kind, and the reader of the rest of its keys.
///
/// @param kind what it says it is
/// @param reader has `apiVersion` and `kind` read
public record Document(Kind kind, MappingReader reader) {
    private static final String VERSION = "sluice/v1";
    private static final List<String> HEAD = List.of("apiVersion", "kind");

    /// Reads `apiVersion` and `kind`; empty if they do not say what the document is, which has been
    /// reported.
    public static Optional<Document> open(Binding binding, YamlNode root) {
        if (!(root instanceof Mapping mapping)) {
            String message = "a document must be a mapping, not " + root.what();
            binding.problem(ProblemCode.WRONG_TYPE, root, message);
            return Optional.empty();
        }
        Optional<Kind> kind = kind(binding, mapping);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        MappingReader reader = MappingReader.of(binding, root, kind.get().shape());
        if (reader == null) {
            return Optional.empty();
        }
        reader.require("apiVersion", Scalars.oneOf(Map.of(VERSION, VERSION)), VERSION);
        reader.has("kind");
        return Optional.of(new Document(kind.get(), reader));
    }

    private static Optional<Kind> kind(Binding binding, Mapping mapping) {
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals("kind")) {
                return kind(binding, entry);
            }
        }
        Entry near = near(mapping);
        if (near == null) {
            String message = "a document needs \"apiVersion: sluice/v1\" and its \"kind\"";
            binding.problem(ProblemCode.UNKNOWN_KIND, mapping, message);
        } else {
            String name = binding.source().quote(near.key());
            String message = "unknown key " + name + " in a document without \"kind\"";
            binding.problem(ProblemCode.UNKNOWN_KEY, near.key().place(), message, "kind");
        }
        return Optional.empty();
    }

    private static Optional<Kind> kind(Binding binding, Entry entry) {
        String text = entry.value() instanceof Scalar scalar ? scalar.text() : "";
        for (Kind kind : Kind.values()) {
            if (kind.written().equals(text)) {
                return Optional.of(kind);
            }
        }
        String message = "unknown kind; there are: " + String.join(", ", Kind.allWritten());
        String suggestion = Suggestions.nearest(text, Kind.allWritten());
        binding.problem(ProblemCode.UNKNOWN_KIND, entry.value().place(), message, suggestion);
        return Optional.empty();
    }

    private static @Nullable Entry near(Mapping mapping) {
        for (Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!HEAD.contains(key) && "kind".equals(Suggestions.nearest(key, HEAD))) {
                return entry;
            }
        }
        return null;
    }
}
