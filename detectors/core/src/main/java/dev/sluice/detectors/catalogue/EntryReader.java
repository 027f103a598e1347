package dev.sluice.detectors.catalogue;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.ExclusionRule;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Maturity;
import dev.sluice.detectors.Normalization;
import dev.sluice.detectors.Terms;
import dev.sluice.detectors.Validator;
import dev.sluice.detectors.checksum.Validators;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes an entry of its mapping in a catalogue file.
final class EntryReader {

    private static final int DEFAULT_BEFORE = 48;
    private static final int DEFAULT_AFTER = 24;
    private static final int DEFAULT_SPECIFICITY = 50;

    /// Words of a phrase are also looked for without space between them if that many letters stay.
    private static final int SHORTEST_JOINED = 4;

    /// A word with accents is also looked for without them if it is that long: shorter ones are
    /// often other words.
    private static final int SHORTEST_PLAIN = 6;

    private final String family;
    private final YamlMapping mapping;
    private final LeadParts leadParts;

    private EntryReader(String family, YamlMapping mapping, LeadParts leadParts) {
        this.family = family;
        this.mapping = mapping;
        this.leadParts = leadParts;
    }

    /// @throws CatalogueException if the mapping has an unknown key or a value that does not fit
    static CatalogueEntry read(String family, YamlMapping mapping, LeadParts leadParts) {
        return new EntryReader(family, mapping, leadParts).entry();
    }

    private CatalogueEntry entry() {
        InfoType infoType =
                mapping.value(
                        "id",
                        id ->
                                InfoType.isValid(id)
                                        ? Optional.of(new InfoType(id))
                                        : Optional.empty());
        Map<String, List<String>> hotwords = new LinkedHashMap<>();
        Detector detector = detector(infoType, hotwords);
        CatalogueEntry entry =
                new CatalogueEntry(
                        detector,
                        family,
                        mapping.mappings("sources").stream().map(EntryReader::source).toList(),
                        Map.copyOf(hotwords),
                        mapping.mappings("examples").stream().map(EntryReader::example).toList(),
                        mapping.mappings("counterExamples").stream()
                                .map(EntryReader::counterExample)
                                .toList(),
                        mapping.texts("samples"));
        mapping.end();
        return entry;
    }

    private Detector detector(InfoType infoType, Map<String, List<String>> hotwords) {
        Detector.Builder builder =
                Detector.of(infoType, mapping.value("category", Category::ofWritten))
                        .description(mapping.text("description"))
                        .countries(mapping.texts("countries"))
                        .maturity(mapping.value("maturity", enumOf(Maturity.values())))
                        .boundary(boundary())
                        .normalization(normalization())
                        .apartFromRows(normalization() == Normalization.DIGITS);
        mapping.mappings("patterns").forEach(pattern -> builder.pattern(pattern(pattern)));
        mapping.mappings("terms").forEach(terms -> builder.terms(terms(terms)));
        mapping.mappings("exclusions").forEach(rule -> builder.exclusion(exclusion(rule)));
        if (mapping.has("hotwords")) {
            builder.hotwords(hotwords(mapping.mapping("hotwords"), hotwords));
        }
        try {
            return builder.maxLength(mapping.number("maxLength", Detector.DEFAULT_MAX_LENGTH))
                    .specificity(mapping.number("specificity", DEFAULT_SPECIFICITY))
                    .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw mapping.problem("id", String.valueOf(e.getMessage()));
        }
    }

    private Boundary boundary() {
        if (!mapping.has("boundary")) {
            return Boundary.WORD;
        }
        YamlMapping edges = mapping.mapping("boundary");
        Boundary boundary =
                new Boundary(
                        edges.text("left", Boundary.WORD.left()),
                        edges.text("right", Boundary.WORD.right()));
        edges.end();
        return boundary;
    }

    private Normalization normalization() {
        return mapping.has("normalization")
                ? mapping.value("normalization", enumOf(Normalization.values()))
                : Normalization.EXACT;
    }

    private DetectorPattern pattern(YamlMapping written) {
        String name = written.text("validator", "");
        @Nullable Validator validator =
                name.isEmpty() ? null : written.value("validator", Validators::named);
        DetectorPattern pattern =
                new DetectorPattern(
                        written.has("lead") ? leadParts.expanded(written, "lead") : null,
                        written.text("regex"),
                        written.value("likelihood", EntryReader::likelihood),
                        validator,
                        validator == null ? null : name,
                        written.flag("contextRequired"));
        written.end();
        return pattern;
    }

    private static Terms terms(YamlMapping written) {
        List<String> words = new ArrayList<>();
        if (written.has("words")) {
            YamlMapping languages = written.mapping("words");
            languages.allKeys().forEach(language -> words.addAll(languages.texts(language)));
        }
        if (written.has("table")) {
            TermTable.read(written.text("table")).values().forEach(words::addAll);
        }
        Likelihood likelihood = written.value("likelihood", EntryReader::likelihood);
        boolean contextRequired = written.flag("contextRequired");
        written.end();
        try {
            return new Terms(words, likelihood, contextRequired);
        } catch (IllegalArgumentException e) {
            throw written.problem("words", String.valueOf(e.getMessage()));
        }
    }

    private static ExclusionRule exclusion(YamlMapping written) {
        ExclusionRule rule = new ExclusionRule(written.text("regex"), written.text("reason"));
        written.end();
        return rule;
    }

    private static HotwordRule hotwords(YamlMapping written, Map<String, List<String>> languages) {
        YamlMapping words = written.mapping("words");
        for (String language : words.allKeys()) {
            languages.put(language, words.texts(language));
        }
        int before = written.number("before", DEFAULT_BEFORE);
        int after = written.number("after", DEFAULT_AFTER);
        Likelihood raised = written.value("raised", EntryReader::likelihood);
        written.end();
        List<String> all =
                languages.values().stream()
                        .flatMap(List::stream)
                        .flatMap(EntryReader::spellings)
                        .distinct()
                        .toList();
        try {
            return new HotwordRule(all, before, after, raised);
        } catch (IllegalArgumentException e) {
            throw written.problem("before", String.valueOf(e.getMessage()));
        }
    }

    /// A word with either apostrophe and, as names of fields have it, with a space in its place.
    private static Stream<String> spellings(String word) {
        String straight = word.replace('’', '\'');
        return Stream.of(straight, straight.replace('\'', '’'), straight.replace('\'', ' '))
                .distinct()
                .flatMap(EntryReader::cases);
    }

    /// A word as it stands, joined as in `taxId=`, in capitals and with a capital first, and
    /// without accents. The engine compares ASCII letters without case and others as they are.
    private static Stream<String> cases(String word) {
        if (isAscii(word)) {
            String joined = word.replace(" ", "").replace("-", "");
            return joined.length() < SHORTEST_JOINED ? Stream.of(word) : Stream.of(word, joined);
        }
        int first = word.offsetByCodePoints(0, 1);
        String raised = word.toUpperCase(Locale.ROOT);
        Stream<String> own =
                Stream.of(word, raised, raised.substring(0, first) + word.substring(first));
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        boolean typed = plain.length() >= SHORTEST_PLAIN && isAscii(plain);
        return typed ? Stream.concat(own, cases(plain)) : own;
    }

    private static boolean isAscii(String word) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(word);
    }

    private static Source source(YamlMapping written) {
        Source source =
                new Source(
                        written.text("standard"),
                        written.text("section", ""),
                        written.text("url", ""));
        written.end();
        return source;
    }

    private static Example example(YamlMapping written) {
        String text = written.text("text");
        List<String> find = written.texts("find");
        Example example =
                new Example(
                        text,
                        find.isEmpty() ? List.of(text) : find,
                        written.text("field", ""),
                        written.has("likelihood")
                                ? written.value("likelihood", EntryReader::likelihood)
                                : Likelihood.POSSIBLE);
        written.end();
        return example;
    }

    private static CounterExample counterExample(YamlMapping written) {
        CounterExample example =
                new CounterExample(
                        written.text("text"),
                        written.text("reason"),
                        written.text("field", ""),
                        written.has("below")
                                ? written.value("below", EntryReader::likelihood)
                                : Likelihood.VERY_UNLIKELY);
        written.end();
        return example;
    }

    /// Likelihoods are written as their names.
    private static Optional<Likelihood> likelihood(String text) {
        return Arrays.stream(Likelihood.values())
                .filter(value -> value.name().equals(text))
                .findFirst();
    }

    /// Other enums are written in lowerCamel; theirs have one word each.
    private static <E extends Enum<E>> Function<String, Optional<E>> enumOf(E[] values) {
        return text ->
                Arrays.stream(values)
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst();
    }
}
