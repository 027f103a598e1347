package dev.sluice.policies.syntax;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Normalization;
import dev.sluice.detectors.Terms;
import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.syntax.PolicySyntax.InfoTypeSyntax;
import dev.sluice.policies.syntax.ScalarType.Refused;
import dev.sluice.policies.syntax.YamlNode.Mapping;
import dev.sluice.policies.syntax.YamlNode.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the custom `infoTypes` of a policy.
final class InfoTypeReader {
    private static final int MAX_MATCH = 4096;
    private static final int MAX_WORD = 64;
    private static final ScalarType<String> BOUNDARY = Scalars.words("word", "none");
    private static final ScalarType<Normalization> NORMALIZATION =
            Scalars.oneOf(Normalization.class, value -> value.name().toLowerCase(Locale.ROOT));
    private static final ScalarType<String> HOTWORD =
            text -> {
                if (text.isBlank() || text.getBytes(StandardCharsets.UTF_8).length > MAX_WORD) {
                    throw new Refused(
                            ProblemCode.OUT_OF_RANGE, "is out of range; allowed: 1 to 64 bytes");
                }
                return text;
            };

    private static final ScalarType<String> TERM =
            text -> {
                if (!Terms.isTerm(text)) {
                    String message =
                            "is no term; allowed: 1 to %d bytes with a letter or a digit"
                                    .formatted(Terms.MAX_BYTES);
                    throw new Refused(ProblemCode.MALFORMED_VALUE, message);
                }
                return text;
            };

    private InfoTypeReader() {}

    /// What the policy calls its infoTypes, whether they can be read or not.
    static Set<String> names(MappingReader policy) {
        return policy.nullable("infoTypes").orElse(null) instanceof Mapping infoTypes
                ? infoTypes.entries().stream()
                        .map(entry -> entry.key().text())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    static List<InfoTypeSyntax> read(MappingReader policy) {
        MappingReader infoTypes = policy.mapping("infoTypes", "infoTypes");
        if (infoTypes == null) {
            return List.of();
        }
        List<InfoTypeSyntax> all = new ArrayList<>();
        for (Scalar id : infoTypes.names()) {
            if (!InfoType.isValid(id.text())) {
                String message = "an infoType's name is UPPER_SNAKE of 2 to 64 characters";
                policy.binding().problem(ProblemCode.MALFORMED_VALUE, id, message);
                continue;
            }
            MappingReader reader = infoTypes.mapping(id.text(), "infoType");
            if (reader != null) {
                all.add(one(new Placed<>(id.text(), id.place()), reader));
            }
        }
        return all;
    }

    private static InfoTypeSyntax one(Placed<String> id, MappingReader reader) {
        LookupSyntax lookup = LookupReader.read(reader);
        List<Placed<String>> terms = reader.placed("terms", TERM);
        if (!reader.has("terms") && !reader.has("exact") && !reader.has("fingerprint")) {
            reader.requireKey("pattern");
        }
        List<Placed<String>> validator = reader.placed("validator", Scalars.TEXT);
        if (validator.size() > 1) {
            String message = "\"validator\" of an infoType is one name";
            reader.problemAt("validator", ProblemCode.WRONG_TYPE, message);
        }
        Likelihood likelihood = reader.get("likelihood", WhenReader.LIKELIHOOD, Likelihood.LIKELY);
        MappingReader hotwords = reader.mapping("hotwords", "hotwords");
        boolean required = hotwords != null && hotwords.get("required", Scalars.BOOL, false);
        InfoTypeSyntax syntax =
                new InfoTypeSyntax(
                        id,
                        reader.get("category", WhenReader.CATEGORY, Category.CUSTOM),
                        reader.get("description", Scalars.TEXT, "Defined by a policy."),
                        reader.placed("pattern", Scalars.PATTERN),
                        terms,
                        likelihood,
                        validator.isEmpty() ? null : validator.getFirst(),
                        hotwords == null ? null : hotwords(hotwords),
                        required,
                        reader.list("exclusions", Scalars.PATTERN),
                        reader.get("boundary", BOUNDARY, "word").equals("none")
                                ? Boundary.NONE
                                : Boundary.WORD,
                        reader.get("normalization", NORMALIZATION, Normalization.EXACT),
                        reader.get(
                                "maxLength",
                                Scalars.integer(1, MAX_MATCH),
                                Detector.DEFAULT_MAX_LENGTH),
                        lookup);
        reader.finish();
        return syntax;
    }

    private static @Nullable HotwordRule hotwords(MappingReader reader) {
        reader.requireKey("words");
        List<String> words = reader.list("words", HOTWORD);
        int within =
                reader.get(
                        "within",
                        Scalars.integer(1, HotwordRule.MAX_BEFORE),
                        HotwordRule.MAX_BEFORE);
        Likelihood raised = reader.get("raised", WhenReader.LIKELIHOOD, Likelihood.VERY_LIKELY);
        reader.finish();
        return new HotwordRule(words, within, Math.min(within, HotwordRule.MAX_AFTER), raised);
    }
}
