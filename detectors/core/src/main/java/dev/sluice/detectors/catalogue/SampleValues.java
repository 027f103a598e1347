package dev.sluice.detectors.catalogue;

import com.google.re2j.Pattern;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// Draws values that a built-in detector accepts, for policy tests, demos and load. They are random
/// and name nobody. Thread-safe.
///
/// A template of the entry is filled with random characters until the detector's shape and
/// validator accept it, so that no checksum is written twice.
public final class SampleValues {

    /// Draws before it is clear that a template cannot be filled; the hardest check passes one in
    /// some thousands.
    private static final int MAX_DRAWS = 1_000_000;

    private static final String DIGITS = "0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";

    private static final Map<InfoType, List<Shape>> SHAPES = new ConcurrentHashMap<>();

    private record Shape(Pattern regex, DetectorPattern pattern) {}

    private SampleValues() {}

    /// A value of the infoType; the same for the same state of `random`. Empty if the catalogue has
    /// no template for it.
    ///
    /// @throws IllegalStateException if a template of the catalogue cannot be filled
    public static Optional<String> generate(InfoType infoType, SplittableRandom random) {
        return Catalogue.builtIn()
                .entry(infoType)
                .filter(entry -> !entry.samples().isEmpty())
                .map(entry -> draw(entry, random));
    }

    private static String draw(CatalogueEntry entry, SplittableRandom random) {
        List<Shape> shapes = SHAPES.computeIfAbsent(entry.infoType(), type -> shapes(entry));
        String template = entry.samples().get(random.nextInt(entry.samples().size()));
        for (int i = 0; i < MAX_DRAWS; i++) {
            String value = fill(template, random);
            if (isAccepted(shapes, entry.detector(), value)) {
                return value;
            }
        }
        throw new IllegalStateException("a sample of " + entry.infoType() + " cannot be filled");
    }

    private static List<Shape> shapes(CatalogueEntry entry) {
        return entry.detector().patterns().stream()
                .map(pattern -> new Shape(Pattern.compile(pattern.regex()), pattern))
                .toList();
    }

    private static boolean isAccepted(List<Shape> shapes, Detector detector, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        for (Shape shape : shapes) {
            var validator = shape.pattern().validator();
            boolean valid = validator == null || validator.accepts(bytes, 0, bytes.length);
            if (valid && shape.regex().matches(value)) {
                return detector.exclusions().stream()
                        .noneMatch(rule -> Pattern.matches(rule.regex(), value));
            }
        }
        return detector.terms().stream()
                .flatMap(terms -> terms.words().stream())
                .anyMatch(value::equalsIgnoreCase);
    }

    private static String fill(String template, SplittableRandom random) {
        StringBuilder value = new StringBuilder(template.length());
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            String choices =
                    switch (c) {
                        case '#' -> DIGITS;
                        case '^' -> CAPITALS;
                        case '~' -> SMALL;
                        case '*' -> CAPITALS + SMALL + DIGITS;
                        case '%' -> "0123456789abcdef";
                        default -> String.valueOf(c);
                    };
            value.append(choices.charAt(random.nextInt(choices.length())));
        }
        return value.toString();
    }
}
