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
import dev.sluice.detectors.checksum.Validators;
import java.util.Objects;

/// A built-in detector in the compiled form of the catalogue.
final class PackedDetector {

    private static final Category[] CATEGORIES = Category.values();
    private static final Maturity[] MATURITIES = Maturity.values();
    private static final Normalization[] NORMALIZATIONS = Normalization.values();
    private static final Likelihood[] LIKELIHOODS = Likelihood.values();

    private PackedDetector() {}

    static void write(Detector detector, PackedWriter to) {
        to.text(detector.infoType().id());
        to.choice(detector.category());
        to.text(detector.description());
        to.texts(detector.countries());
        to.choice(detector.maturity());
        to.list(detector.patterns(), PackedDetector::writePattern);
        to.list(detector.terms(), PackedDetector::writeTerms);
        to.text(detector.boundary().left());
        to.text(detector.boundary().right());
        HotwordRule hotwords = detector.hotwords();
        to.flag(hotwords != null);
        if (hotwords != null) {
            to.texts(hotwords.words());
            to.number(hotwords.before());
            to.number(hotwords.after());
            to.choice(hotwords.raised());
        }
        to.list(detector.exclusions(), PackedDetector::writeExclusion);
        to.choice(detector.normalization());
        to.number(detector.maxLength());
        to.number(detector.specificity());
        to.flag(detector.apartFromRows());
    }

    static Detector read(PackedReader from) {
        Detector.Builder builder =
                Detector.of(new InfoType(from.text()), from.choice(CATEGORIES))
                        .description(from.text())
                        .countries(from.texts())
                        .maturity(from.choice(MATURITIES));
        from.list(PackedDetector::readPattern).forEach(builder::pattern);
        from.list(PackedDetector::readTerms).forEach(builder::terms);
        builder.boundary(new Boundary(from.text(), from.text()));
        if (from.flag()) {
            builder.hotwords(
                    new HotwordRule(
                            from.texts(), from.number(), from.number(), from.choice(LIKELIHOODS)));
        }
        from.list(PackedDetector::readExclusion).forEach(builder::exclusion);
        return builder.normalization(from.choice(NORMALIZATIONS))
                .maxLength(from.number())
                .specificity(from.number())
                .apartFromRows(from.flag())
                .build();
    }

    private static void writePattern(DetectorPattern pattern, PackedWriter to) {
        String lead = pattern.lead();
        to.flag(lead != null);
        if (lead != null) {
            to.text(lead);
        }
        to.text(pattern.regex());
        to.choice(pattern.likelihood());
        to.text(Objects.requireNonNullElse(pattern.validatorName(), ""));
        to.flag(pattern.contextRequired());
    }

    private static DetectorPattern readPattern(PackedReader from) {
        String lead = from.flag() ? from.text() : null;
        String regex = from.text();
        Likelihood likelihood = from.choice(LIKELIHOODS);
        String validator = from.text();
        return new DetectorPattern(
                lead,
                regex,
                likelihood,
                validator.isEmpty() ? null : Validators.named(validator).orElseThrow(),
                validator.isEmpty() ? null : validator,
                from.flag());
    }

    private static void writeTerms(Terms terms, PackedWriter to) {
        to.texts(terms.words());
        to.choice(terms.likelihood());
        to.flag(terms.contextRequired());
    }

    private static Terms readTerms(PackedReader from) {
        return new Terms(from.texts(), from.choice(LIKELIHOODS), from.flag());
    }

    private static void writeExclusion(ExclusionRule rule, PackedWriter to) {
        to.text(rule.regex());
        to.text(rule.reason());
    }

    private static ExclusionRule readExclusion(PackedReader from) {
        return new ExclusionRule(from.text(), from.text());
    }
}
