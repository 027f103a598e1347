package dev.sluice.policies.syntax;

import dev.sluice.policies.syntax.YamlNode.Entry;
import dev.sluice.policies.syntax.YamlNode.Mapping;
import dev.sluice.policies.syntax.YamlNode.Place;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import dev.sluice.policies.syntax.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one mapping strictly: each key that is asked for is known, and [#finish] reports the rest.
///
/// A getter never fails: it adds a problem and gives nothing, or a stand-in where a value is
/// required; what was built from it is thrown away because the load has errors. One owner.
///
/// ```java
/// MappingReader limits = gateway.mapping("limits", "limits");
/// if (limits != null) {
///     hold = limits.get("holdBytes", Scalars.size(1, 1L << 40), hold);
///     limits.finish();
/// }
/// ```
public final class MappingReader {
    private final Binding binding;
    private final Mapping mapping;
    private final String shape;
    private final String label;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    private MappingReader(Binding binding, Mapping mapping, String shape, String label) {
        this.binding = binding;
        this.mapping = mapping;
        this.shape = shape;
        this.label = label;
        for (Entry entry : mapping.entries()) {
            Entry first = entries.putIfAbsent(entry.key().text(), entry);
            if (first != null) {
                String message =
                        "key %s is given twice in %s, first in line %d"
                                .formatted(quote(entry.key()), label, first.key().place().line());
                binding.problem(ProblemCode.DUPLICATE_KEY, entry.key(), message);
            }
        }
    }

    /// A reader of a node that has to be a mapping.
    ///
    /// @param shape name of the kind of mapping, such as `rule`; equals its name in the JSON Schema
    /// @return null if it is none, which has been reported
    public static @Nullable MappingReader of(Binding binding, YamlNode node, String shape) {
        return of(binding, node, shape, null);
    }

    private static @Nullable MappingReader of(
            Binding binding, YamlNode node, String shape, @Nullable String parent) {
        if (node instanceof Mapping mapping) {
            return new MappingReader(binding, mapping, shape, label(mapping, shape, parent));
        }
        String where = parent == null ? "" : " in " + parent;
        binding.problem(
                ProblemCode.WRONG_TYPE,
                node,
                "\"" + shape + "\"" + where + " must be a mapping, not " + node.what());
        return null;
    }

    /// `rule "block-bulk"` where the mapping has an id or name, else `when of rule "block-bulk"`.
    private static String label(Mapping mapping, String shape, @Nullable String parent) {
        for (String key : List.of("id", "name")) {
            for (Entry entry : mapping.entries()) {
                if (entry.key().text().equals(key)
                        && entry.value() instanceof Scalar scalar
                        && Scalars.isName(scalar.text())) {
                    return shape + " \"" + scalar.text() + "\"";
                }
            }
        }
        return parent == null ? shape : "\"" + shape + "\" of " + parent;
    }

    /// What the mapping is called in messages.
    public String label() {
        return label;
    }

    public Place place() {
        return mapping.place();
    }

    public Binding binding() {
        return binding;
    }

    /// Whether the key is there.
    public boolean has(String key) {
        known.add(key);
        return entries.containsKey(key);
    }

    /// Whether the key is there, without making it known.
    public boolean holds(String key) {
        return entries.containsKey(key);
    }

    /// The place of a key, or of the mapping if it is not there.
    public Place placeOf(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place() : entry.key().place();
    }

    /// The place of a key's value, or of the mapping if it is not there.
    public Place placeOfValue(String key) {
        Entry entry = entries.get(key);
        return entry == null ? place() : entry.value().place();
    }

    /// Adds a problem at a key.
    public void problemAt(String key, ProblemCode code, String message) {
        binding.problem(code, placeOf(key), message, null);
    }

    /// A single value, or null if it is not given or cannot be read.
    public <T> @Nullable T get(String key, ScalarType<T> type) {
        YamlNode value = value(key);
        return value == null ? null : read(key, value, type);
    }

    /// A single value, or `fallback` if it is not given or cannot be read.
    public <T> T get(String key, ScalarType<T> type, T fallback) {
        T value = get(key, type);
        return value == null ? fallback : value;
    }

    /// A single value that must be given.
    ///
    /// @param standIn given back after a problem
    public <T> T require(String key, ScalarType<T> type, T standIn) {
        requireKey(key);
        return get(key, type, standIn);
    }

    /// A list of single values, or one of them without brackets; empty if it is not given.
    public <T> List<T> list(String key, ScalarType<T> type) {
        return placed(key, type).stream().map(Placed::value).toList();
    }

    /// The same as [#list], each value with its place.
    public <T> List<Placed<T>> placed(String key, ScalarType<T> type) {
        YamlNode node = value(key);
        if (node == null) {
            return List.of();
        }
        List<YamlNode> items = node instanceof Sequence all ? all.items() : List.of(node);
        if (items.isEmpty()) {
            binding.problem(
                    ProblemCode.NO_VALUE,
                    node,
                    "the list \"" + key + "\" in " + label + " is empty");
        }
        List<Placed<T>> values = new ArrayList<>();
        for (YamlNode item : items) {
            T value = read(key, item, type);
            if (value != null) {
                values.add(new Placed<>(value, item.place()));
            }
        }
        return values;
    }

    /// A value and where it stands.
    public record Placed<T>(T value, Place place) {}

    /// A mapping under a key, or null if it is not given or is none.
    public @Nullable MappingReader mapping(String key, String as) {
        YamlNode value = value(key);
        return value == null ? null : of(binding, value, as, label);
    }

    /// The mappings of a list under a key; empty if it is not given.
    public List<MappingReader> mappings(String key, String as) {
        YamlNode value = value(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Sequence items)) {
            wrongType(key, value, "a list");
            return List.of();
        }
        List<MappingReader> readers = new ArrayList<>();
        for (YamlNode item : items.items()) {
            MappingReader reader = of(binding, item, as, label);
            if (reader != null) {
                readers.add(reader);
            }
        }
        return readers;
    }

    /// Has [#finish] report the key as missing if it is not there, unless another key was probably
    /// meant to be it.
    public void requireKey(String key) {
        if (!has(key)) {
            missing.add(key);
        }
    }

    /// The value of a key as it stands, or null if it is not given; a key without a value is
    /// reported.
    public @Nullable YamlNode value(String key) {
        known.add(key);
        Entry entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar && scalar.isNull()) {
            binding.problem(
                    ProblemCode.NO_VALUE,
                    entry.key(),
                    "\"" + key + "\" in " + label + " has no value");
            return null;
        }
        return entry.value();
    }

    /// The value of a key as it stands, also null as YAML writes it.
    public Optional<YamlNode> nullable(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /// The keys that are there, for mappings whose keys are names that the author gives.
    public List<Scalar> names() {
        return entries.values().stream().map(Entry::key).toList();
    }

    /// Reads a node as a single value of this mapping, or reports why it is none.
    ///
    /// @param key for messages
    public <T> @Nullable T read(String key, YamlNode node, ScalarType<T> type) {
        if (!(node instanceof Scalar scalar)) {
            wrongType(key, node, "a single value");
            return null;
        }
        if (scalar.isNull()) {
            binding.problem(
                    ProblemCode.NO_VALUE, node, "\"" + key + "\" in " + label + " has no value");
            return null;
        }
        boolean substituted = type.substitutes() && Binding.hasVariable(scalar);
        if (type.plainOnly() && scalar.style() != YamlNode.Style.PLAIN && !substituted) {
            String message = "\"" + key + "\" in " + label + " is no text: leave the quotes out";
            binding.problem(ProblemCode.WRONG_TYPE, node, message);
            return null;
        }
        String text = type.substitutes() ? binding.substitute(scalar) : scalar.text();
        if (text == null) {
            return null;
        }
        try {
            return type.read(text);
        } catch (ScalarType.Refused refused) {
            Place place = refused.at() < 0 ? scalar.place() : inside(scalar, refused.at());
            String message =
                    "\"%s\" in %s: %s %s".formatted(key, label, quote(scalar), refused.said());
            binding.problem(refused.code(), place, message, refused.suggestion());
            return null;
        }
    }

    /// Reports every key that nobody asked for, and every required key that is not there. Called
    /// once, last.
    public void finish() {
        binding.know(shape, known);
        Set<String> meant = new LinkedHashSet<>();
        List<String> unused = known.stream().filter(key -> !entries.containsKey(key)).toList();
        for (Entry entry : entries.values()) {
            String key = entry.key().text();
            if (known.contains(key)) {
                continue;
            }
            String suggestion = Suggestions.nearest(key, missing);
            if (suggestion == null) {
                suggestion = Suggestions.nearest(key, unused);
            }
            if (suggestion == null) {
                suggestion = Suggestions.nearest(key, known);
            }
            String hint = suggestion == null ? "; known: " + String.join(", ", known) : "";
            String message = "unknown key " + quote(entry.key()) + " in " + label + hint;
            binding.problem(ProblemCode.UNKNOWN_KEY, entry.key().place(), message, suggestion);
            if (suggestion != null) {
                meant.add(suggestion);
            }
        }
        for (String key : missing) {
            if (!meant.contains(key)) {
                String message = label + " needs \"" + key + "\"";
                binding.problem(ProblemCode.MISSING_KEY, place(), message, null);
            }
        }
    }

    private void wrongType(String key, YamlNode node, String wanted) {
        String message =
                "\"%s\" in %s must be %s, not %s".formatted(key, label, wanted, node.what());
        binding.problem(ProblemCode.WRONG_TYPE, node, message);
    }

    private String quote(Scalar scalar) {
        return binding.source().quote(scalar);
    }

    /// The place of a character of a scalar; of the scalar where escapes or lines stand between.
    private static Place inside(Scalar scalar, int at) {
        Place place = scalar.place();
        String before = scalar.text().substring(0, at);
        int points = before.codePointCount(0, before.length());
        int quotes = (int) before.chars().filter(c -> c == '\'').count();
        return switch (scalar.style()) {
            case PLAIN -> new Place(place.line(), place.column() + points, 1);
            case SINGLE_QUOTED -> new Place(place.line(), place.column() + 1 + points + quotes, 1);
            case DOUBLE_QUOTED, BLOCK -> place;
        };
    }
}
