package dev.sluice.policies.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.sluice.policies.syntax.YamlNode.Mapping;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import dev.sluice.policies.syntax.YamlNode.Sequence;
import dev.sluice.policies.syntax.YamlNode.Style;
import dev.sluice.testing.KeyMutations;
import dev.sluice.testing.SchemaKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class SchemasTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static Schema schema(Kind kind) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Resources.schema(kind));
    }

    private static YamlSource source(String file) {
        Path path = Path.of(file);
        return YamlSource.read(path, file, new Problems()).orElseThrow();
    }

    private static List<Error> errors(YamlSource source) {
        List<Error> errors = new ArrayList<>();
        for (YamlNode root : YamlTree.read(source, new Problems())) {
            JsonNode json = json(root);
            String kind = json.path("kind").asString("");
            for (Kind one : Kind.values()) {
                if (one.written().equals(kind)) {
                    errors.addAll(schema(one).validate(json));
                }
            }
        }
        return errors;
    }

    /// The value as the YAML 1.2 core schema has it.
    private static JsonNode json(YamlNode node) {
        return switch (node) {
            case Mapping mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.entries().forEach(e -> object.set(e.key().text(), json(e.value())));
                yield object;
            }
            case Sequence sequence -> {
                ArrayNode array = JSON.arrayNode();
                sequence.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Scalar scalar -> scalar(scalar);
        };
    }

    private static JsonNode scalar(Scalar scalar) {
        String text = scalar.text();
        if (scalar.style() != Style.PLAIN) {
            return JSON.stringNode(text);
        }
        if (scalar.isNull()) {
            return JSON.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return text.matches("-?[0-9]+")
                ? JSON.numberNode(Long.parseLong(text))
                : JSON.stringNode(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/resources/syntax/pci-dss.yaml",
                "src/test/resources/syntax/every-key.yaml",
                "src/test/resources/syntax/gateway.yaml",
                "packs/starter/policy.yaml",
                "packs/starter/policy.test.yaml",
                "packs/national-ids/policy.yaml",
                "packs/national-ids/policy.test.yaml"
            })
    void examplesAreValidAndChangedKeysAreNot(String file) {
        YamlSource source = source(file);
        assertThat(errors(source)).isEmpty();
        Set<String> names = Set.of("infoTypes", "header", "headers", "generate");
        for (KeyMutations.Mutation mutation : KeyMutations.of(source, names)) {
            if (!mutation.key().equals("kind")) {
                assertThat(errors(mutation.source())).as(mutation.key()).isNotEmpty();
            }
        }
    }

    @Test
    void theSchemasHaveTheKeysThatTheLoaderReads() {
        YamlSource source = source("src/test/resources/syntax/every-key.yaml");
        Map<String, Set<String>> read = new TreeMap<>();
        Problems problems = new Problems();
        for (YamlNode root : YamlTree.read(source, problems)) {
            Binding binding = new Binding(source, Map.of(), problems);
            Document document = Document.open(binding, root).orElseThrow();
            switch (document.kind()) {
                case POLICY -> PolicyReader.read(document.reader());
                case POLICY_TEST -> TestReader.read(document.reader(), new FewNames());
                case GATEWAY -> throw new AssertionError("no gateway in this file");
            }
            read.putAll(binding.keys());
        }
        assertThat(problems.sorted()).isEmpty();
        Map<String, Set<String>> described = new TreeMap<>();
        for (Kind kind : List.of(Kind.POLICY, Kind.POLICY_TEST)) {
            described.putAll(SchemaKeys.of(kind));
        }
        assertThat(read).isEqualTo(described);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyPropertyIsDescribedWithValidExamples(Kind kind) {
        JsonNode schema = JsonMapper.shared().readTree(Resources.schema(kind));
        int[] properties = {0};
        visit(schema, schema, properties);
        assertThat(properties[0]).isGreaterThan(20);
    }

    private static void visit(JsonNode root, JsonNode node, int[] properties) {
        JsonNode own = node.get("properties");
        if (own != null) {
            assertThat(node.path("additionalProperties").isMissingNode()).isFalse();
            own.properties()
                    .forEach(property -> {
                        properties[0]++;
                        described(root, property.getKey(), property.getValue());
                    });
        }
        node.forEach(child -> visit(root, child, properties));
    }

    private static void described(JsonNode root, String name, JsonNode property) {
        assertThat(property.path("description").asString("")).as(name).endsWith(".");
        assertThat(property.path("examples")).as(name).isNotEmpty();
        ObjectNode alone = ((ObjectNode) property).deepCopy();
        alone.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        alone.set("$defs", root.get("$defs"));
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(alone);
        for (JsonNode example : property.path("examples")) {
            assertThat(schema.validate(example)).as(name + " " + example).isEmpty();
        }
        JsonNode fallback = property.get("default");
        if (fallback != null) {
            assertThat(schema.validate(fallback)).as(name + " " + fallback).isEmpty();
        }
    }
}
