package dev.sluice.policies.syntax;

import dev.sluice.policies.Action;
import dev.sluice.policies.syntax.ScalarType.Refused;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import dev.sluice.policies.transform.Hash;
import dev.sluice.policies.transform.Mask;
import dev.sluice.policies.transform.Redact;
import dev.sluice.policies.transform.Replace;
import dev.sluice.policies.transform.Transformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads `action`, `transform` and `onPath` of a rule.
final class ActionReader {
    private static final List<String> LATER_ACTIONS = List.of("quarantine", "justify", "redirect");
    private static final List<String> LATER_TRANSFORMS =
            List.of("bucket", "dateShift", "encrypt", "tokenize");
    private static final List<String> TRANSFORMS = List.of("redact", "replace", "mask", "hash");
    private static final int MOST_KEPT = 64;

    private enum Word {
        BLOCK("block"),
        TRANSFORM("transform"),
        LOG("log");

        private final String written;

        Word(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }

    private static final ScalarType<Word> WORDS = Scalars.oneOf(Word.class, Word::written);

    private static final ScalarType<Word> ACTION =
            text -> {
                if (LATER_ACTIONS.contains(text)) {
                    throw new Refused(
                            ProblemCode.LATER_RELEASE,
                            "comes in a later release; this one has block, transform, log");
                }
                if (text.equals("allow") || text.equals("pass")) {
                    throw new Refused(
                            ProblemCode.NO_ALLOW,
                            "is no action: what no rule stops passes; to take transfers out of a"
                                    + " rule, add an entry under \"exceptions\"");
                }
                return WORDS.read(text);
            };

    private static final ScalarType<Boolean> ON_PATH = Scalars.oneOf(Map.of("block", true));

    private ActionReader() {}

    /// The action, or null after a problem.
    static @Nullable Action read(MappingReader rule) {
        rule.requireKey("action");
        Word word = rule.get("action", ACTION);
        boolean onPath = rule.get("onPath", ON_PATH, false);
        Transformation transformation = transformation(rule);
        if (word == null) {
            return null;
        }
        if (word != Word.TRANSFORM) {
            for (String key : List.of("transform", "onPath")) {
                if (rule.has(key)) {
                    String message =
                            "\"%s\" in %s needs \"action: transform\", not \"action: %s\""
                                    .formatted(key, rule.label(), word.written());
                    rule.problemAt(key, ProblemCode.CONFLICTING_KEYS, message);
                }
            }
        }
        return switch (word) {
            case BLOCK -> new Action.Block();
            case LOG -> new Action.Log();
            case TRANSFORM -> transform(rule, transformation, onPath);
        };
    }

    private static @Nullable Action transform(
            MappingReader rule, @Nullable Transformation transformation, boolean onPath) {
        if (!rule.has("transform")) {
            rule.problemAt(
                    "action",
                    ProblemCode.MISSING_KEY,
                    rule.label() + " needs \"transform\": " + String.join(", ", TRANSFORMS));
        }
        return transformation == null ? null : new Action.Transform(transformation, onPath);
    }

    private static @Nullable Transformation transformation(MappingReader rule) {
        YamlNode node = rule.value("transform");
        if (node == null) {
            return null;
        }
        if (node instanceof Scalar) {
            return rule.read("transform", node, ActionReader::named);
        }
        MappingReader transform = rule.mapping("transform", "transform");
        return transform == null ? null : configured(transform);
    }

    private static Transformation named(String text) throws Refused {
        return switch (text) {
            case "redact" -> new Redact();
            case "mask" -> new Mask(0, 0, true);
            case "hash" -> new Hash();
            case "replace" ->
                    throw new Refused(
                            ProblemCode.MALFORMED_VALUE,
                            "needs its text: write {replace: {with: '…'}}");
            default -> {
                if (LATER_TRANSFORMS.contains(text)) {
                    throw new Refused(
                            ProblemCode.LATER_RELEASE,
                            "comes in a later release; this one has "
                                    + String.join(", ", TRANSFORMS));
                }
                throw new Refused(
                        ProblemCode.UNKNOWN_VALUE,
                        "is no transformation; there are: " + String.join(", ", TRANSFORMS),
                        Suggestions.nearest(text, TRANSFORMS),
                        -1);
            }
        };
    }

    private static @Nullable Transformation configured(MappingReader transform) {
        List<Transformation> found = new ArrayList<>();
        for (String name : LATER_TRANSFORMS) {
            if (transform.holds(name)) {
                String message = "\"" + name + "\" comes in a later release";
                transform.problemAt(name, ProblemCode.LATER_RELEASE, message);
            }
        }
        MappingReader mask = transform.mapping("mask", "mask");
        if (mask != null) {
            found.add(
                    new Mask(
                            mask.get("keepFirst", Scalars.integer(0, MOST_KEPT), 0),
                            mask.get("keepLast", Scalars.integer(0, MOST_KEPT), 0),
                            mask.get("keepSeparators", Scalars.BOOL, true)));
            mask.finish();
        }
        MappingReader replace = transform.mapping("replace", "replace");
        if (replace != null) {
            found.add(new Replace(replace.require("with", Scalars.RAW, "")));
            replace.finish();
        }
        addPlain(transform, "redact", new Redact(), found);
        addPlain(transform, "hash", new Hash(), found);
        transform.finish();
        if (found.size() > 1) {
            String message = transform.label() + " has more than one transformation";
            transform
                    .binding()
                    .problem(ProblemCode.CONFLICTING_KEYS, transform.place(), message, null);
        } else if (transform.names().isEmpty()) {
            String message = transform.label() + " needs one of: " + String.join(", ", TRANSFORMS);
            transform.binding().problem(ProblemCode.MISSING_KEY, transform.place(), message, null);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static void addPlain(
            MappingReader transform, String key, Transformation value, List<Transformation> found) {
        MappingReader empty = transform.mapping(key, key);
        if (empty != null) {
            empty.finish();
            found.add(value);
        }
    }
}
