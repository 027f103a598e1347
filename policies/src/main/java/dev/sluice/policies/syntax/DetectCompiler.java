package dev.sluice.policies.syntax;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.policies.Detect;
import dev.sluice.policies.Selection;
import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.syntax.PolicySyntax.CompanionSyntax;
import dev.sluice.policies.syntax.PolicySyntax.DetectSyntax;
import dev.sluice.policies.syntax.PolicySyntax.SelectionSyntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Resolves the infoTypes and countries that `detect` names. Owned by the compiler of one policy.
final class DetectCompiler {

    private final Binding binding;
    private final Vocabulary vocabulary;
    private final Map<String, Detector> custom;
    private final Set<String> declared;

    /// @param custom detectors of the policy, filled by its owner
    /// @param declared names of all infoTypes that the policy writes: one that has no detector
    ///   could not be made, which was reported
    DetectCompiler(
            Binding binding,
            Vocabulary vocabulary,
            Map<String, Detector> custom,
            Set<String> declared) {
        this.binding = binding;
        this.vocabulary = vocabulary;
        this.custom = custom;
        this.declared = declared;
    }

    Detect detect(DetectSyntax detect) {
        Selection selection = selection(detect.selection(), detect.minLikelihood());
        List<Detect.Companion> together = new ArrayList<>();
        for (CompanionSyntax companion : detect.together()) {
            Likelihood least = companion.minLikelihood();
            together.add(new Detect.Companion(selection(companion.selection(), least), least));
        }
        // What does not go together has been reported, and the policy is thrown away.
        boolean sound = !detect.distinct() && together.size() <= Detect.MOST_COMPANIONS;
        return new Detect(
                selection,
                detect.minLikelihood(),
                detect.atLeast(),
                detect.distinct(),
                sound ? together : List.of());
    }

    private Selection selection(SelectionSyntax written, Likelihood least) {
        Set<InfoType> infoTypes = new LinkedHashSet<>();
        written.infoTypes().forEach(name -> infoType(name).ifPresent(infoTypes::add));
        Set<String> countries = new LinkedHashSet<>();
        for (Placed<String> country : written.countries()) {
            if (hasDetector(country)) {
                countries.add(country.value());
            }
        }
        Selection selection = new Selection(infoTypes, written.categories(), countries);
        boolean sound =
                countries.containsAll(values(written.countries()))
                        && values(written.infoTypes()).stream()
                                .allMatch(name -> known(name).isPresent());
        if (sound && !contradicts(written, selection)) {
            reachable(written, selection, least);
        }
        return selection;
    }

    private static List<String> values(List<Placed<String>> placed) {
        return placed.stream().map(Placed::value).toList();
    }

    private boolean hasDetector(Placed<String> country) {
        boolean has = all().anyMatch(detector -> detector.countries().contains(country.value()));
        if (!has) {
            String message =
                    "no detector is of the country \"%s\"; `sluice detectors` lists the countries"
                            .formatted(country.value());
            binding.problem(ProblemCode.NO_DETECTOR_OF_COUNTRY, country.place(), message, null);
        }
        return has;
    }

    /// Reports infoTypes that are named and then left out again by the countries.
    private boolean contradicts(SelectionSyntax written, Selection selection) {
        boolean any = false;
        for (Placed<String> name : written.infoTypes()) {
            InfoType infoType = known(name.value()).orElseThrow();
            List<Detector> own =
                    all().filter(detector -> detector.infoType().equals(infoType)).toList();
            if (own.stream().noneMatch(selection::names)) {
                String message =
                        "\"%s\" is of %s and never counts with these countries: give it a rule of"
                                        .formatted(
                                                infoType,
                                                String.join(", ", own.getFirst().countries()))
                                + " its own";
                binding.problem(ProblemCode.CONFLICTING_KEYS, name.place(), message, null);
                any = true;
            }
        }
        return any;
    }

    /// Warns where nothing can be found, or not as likely as that.
    private void reachable(SelectionSyntax written, Selection selection, Likelihood least) {
        List<Detector> named = all().filter(selection::names).toList();
        if (named.isEmpty()) {
            String message = "no detector is of these categories and countries";
            binding.problem(ProblemCode.RULE_NEVER_MATCHES, written.place(), message, null);
        } else if (named.stream().noneMatch(detector -> detector.likeliest().atLeast(least))) {
            String message = "none of these infoTypes is ever found " + least;
            binding.problem(ProblemCode.STRONGER_LIKELIHOOD, written.place(), message, null);
        }
    }

    private Stream<Detector> all() {
        return Stream.concat(vocabulary.detectors().stream(), custom.values().stream());
    }

    private Optional<InfoType> known(String name) {
        Detector own = custom.get(name);
        return own == null ? vocabulary.infoType(name) : Optional.of(own.infoType());
    }

    private Optional<InfoType> infoType(Placed<String> name) {
        Optional<InfoType> known = known(name.value());
        if (known.isEmpty() && !declared.contains(name.value())) {
            binding.problem(
                    ProblemCode.UNKNOWN_INFO_TYPE,
                    name.place(),
                    "unknown infoType \"" + name.value() + "\"; `sluice detectors` lists them",
                    meant(name.value()));
        }
        return known;
    }

    private @Nullable String meant(String unknown) {
        Set<String> names = new LinkedHashSet<>(custom.keySet());
        names.addAll(vocabulary.infoTypeNames());
        String near = Suggestions.nearest(unknown, names);
        return near == null ? vocabulary.related(unknown).stream().findFirst().orElse(null) : near;
    }
}
