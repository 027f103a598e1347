package dev.sluice.detectors.catalogue;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A mapping of a catalogue file, read strictly: every key is taken once or is an error with its
/// place. Owned by one caller.
final class YamlMapping {

    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    private YamlMapping(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw problem(file, node, "expected a mapping");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw problem(file, tuple.getKeyNode(), "key \"" + key + "\" stands here twice");
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    /// The one document of a file.
    ///
    /// @param file name for messages
    /// @throws CatalogueException if it is no YAML 1.2 or no mapping
    static YamlMapping read(String file, Reader text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Optional<Node> root = new Compose(settings).composeReader(text);
            return new YamlMapping(
                    file, root.orElseThrow(() -> new CatalogueException(file + ":1:1: is empty")));
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark().map(mark -> place(file, mark)).orElse(file + ":1:1");
            throw new CatalogueException(place + ": not YAML: " + e.getProblem());
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /// @throws CatalogueException if it is missing, no scalar or empty
    String text(String key) {
        String text = scalar(value(key));
        if (text.isEmpty()) {
            throw problem(key, "is empty");
        }
        return text;
    }

    String text(String key, String ifMissing) {
        known.add(key);
        return has(key) ? scalar(value(key)) : ifMissing;
    }

    boolean flag(String key) {
        String text = text(key, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw problem(key, "expected true or false");
        }
        return text.equals("true");
    }

    int number(String key, int ifMissing) {
        String text = text(key, Integer.toString(ifMissing));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw problem(key, "expected a whole number");
        }
    }

    /// The value read by `read`, whose refusal becomes a problem at its place.
    <T> T value(String key, Function<String, Optional<T>> read) {
        String text = text(key);
        return read.apply(text).orElseThrow(() -> problem(key, "\"" + text + "\" is unknown"));
    }

    /// Scalars; none if the key is missing.
    List<String> texts(String key) {
        return nodes(key).stream().map(this::scalar).toList();
    }

    /// Mappings; none if the key is missing.
    List<YamlMapping> mappings(String key) {
        return nodes(key).stream().map(item -> new YamlMapping(file, item)).toList();
    }

    YamlMapping mapping(String key) {
        return new YamlMapping(file, value(key));
    }

    /// The keys in their order; all count as known.
    List<String> allKeys() {
        known.addAll(values.keySet());
        return new ArrayList<>(values.keySet());
    }

    /// @throws CatalogueException if there is a key that nobody asked for
    void end() {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!known.contains(key.getKey())) {
                throw problem(
                        file,
                        key.getValue(),
                        "unknown key \"" + key.getKey() + "\"; known are " + known);
            }
        }
    }

    /// A problem at the value of the key, or at the mapping where there is none.
    CatalogueException problem(String key, String message) {
        return problem(file, values.getOrDefault(key, node), key + ": " + message);
    }

    private Node value(String key) {
        known.add(key);
        Node value = values.get(key);
        if (value == null) {
            throw problem(key, "is missing");
        }
        return value;
    }

    private List<Node> nodes(String key) {
        known.add(key);
        if (!has(key)) {
            return List.of();
        }
        if (value(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw problem(key, "expected a list");
    }

    private String scalar(Node scalar) {
        if (scalar instanceof ScalarNode text) {
            return text.getValue();
        }
        throw problem(file, scalar, "expected a single value");
    }

    private static CatalogueException problem(String file, Node at, String message) {
        String place = at.getStartMark().map(mark -> place(file, mark)).orElse(file + ":1:1");
        return new CatalogueException(place + ": " + message);
    }

    private static String place(String file, Mark mark) {
        return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
