package dev.sluice.testing;

import dev.sluice.policies.syntax.Kind;
import dev.sluice.policies.syntax.Resources;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The keys that a JSON Schema describes, to be compared with those that a loader reads
/// ([dev.sluice.policies.syntax.Binding#keys]).
public final class SchemaKeys {
    private SchemaKeys() {}

    /// Keys by the shape of their mapping; the document itself has its kind's shape.
    public static Map<String, Set<String>> of(Kind kind) {
        JsonNode schema = JsonMapper.shared().readTree(Resources.schema(kind));
        Map<String, Set<String>> keys = new TreeMap<>();
        keys.put(kind.shape(), new TreeSet<>(schema.path("properties").propertyNames()));
        for (Map.Entry<String, JsonNode> shape : schema.path("$defs").properties()) {
            JsonNode properties = shape.getValue().get("properties");
            if (properties != null) {
                keys.put(shape.getKey(), new TreeSet<>(properties.propertyNames()));
            }
        }
        return keys;
    }
}
