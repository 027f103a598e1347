package dev.sluice.policies.testing;

import com.google.re2j.Pattern;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import dev.sluice.detectors.catalogue.Example;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/// Makes values after the catalogue's own examples: digits, or the first letters, are drawn anew
/// until a pattern of the detector and its validator accept them. Immutable, thread-safe.
///
/// Only examples that are found LIKELY without any context are taken.
public final class CatalogueSamples implements SampleSource {
    private static final int ATTEMPTS = 20_000;
    private static final int FEW_DIGITS = 4;
    private static final int KEPT_SHARE = 4;

    private final Catalogue catalogue;

    public CatalogueSamples(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Whether values of an infoType can be made.
    public boolean makes(InfoType infoType) {
        return !examples(infoType).isEmpty();
    }

    @Override
    public String sample(InfoType infoType, SplittableRandom random) {
        List<String> examples = examples(infoType);
        if (examples.isEmpty()) {
            throw new IllegalArgumentException("no values of " + infoType + " can be made");
        }
        Detector detector = catalogue.entry(infoType).orElseThrow().detector();
        String example = examples.get(random.nextInt(examples.size()));
        for (int i = 0; i < ATTEMPTS; i++) {
            String value = drawn(example, random);
            if (accepts(detector, value)) {
                return value;
            }
        }
        return example;
    }

    private List<String> examples(InfoType infoType) {
        return catalogue.entry(infoType).map(CatalogueEntry::examples).orElse(List.of()).stream()
                .filter(example -> example.field().isEmpty())
                .filter(example -> example.likelihood().atLeast(Likelihood.LIKELY))
                .filter(example -> example.find().equals(List.of(example.text())))
                .map(Example::text)
                .toList();
    }

    /// The start stays, since it says who gave the number.
    private static String drawn(String example, SplittableRandom random) {
        boolean digits = example.chars().filter(Character::isDigit).count() >= FEW_DIGITS;
        int kept = digits ? example.length() / KEPT_SHARE : 0;
        int drawn = digits ? example.length() : example.length() / KEPT_SHARE;
        StringBuilder out = new StringBuilder(example);
        for (int i = kept; i < drawn; i++) {
            char c = example.charAt(i);
            if (digits && c >= '0' && c <= '9') {
                out.setCharAt(i, (char) ('0' + random.nextInt(10)));
            } else if (!digits && c >= 'a' && c <= 'z') {
                out.setCharAt(i, (char) ('a' + random.nextInt(26)));
            }
        }
        return out.toString();
    }

    private static boolean accepts(Detector detector, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return detector.exclusions().stream().noneMatch(e -> Pattern.matches(e.regex(), value))
                && detector.patterns().stream().anyMatch(p -> accepts(p, value, bytes));
    }

    private static boolean accepts(DetectorPattern pattern, String value, byte[] bytes) {
        return !pattern.contextRequired()
                && pattern.likelihood().atLeast(Likelihood.LIKELY)
                && (pattern.validator() == null
                        || pattern.validator().accepts(bytes, 0, bytes.length))
                && Pattern.matches(pattern.regex(), value);
    }
}
