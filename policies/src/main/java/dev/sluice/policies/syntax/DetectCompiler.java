package dev.sluice.policies.syntax;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.policies.Detect;
import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.syntax.PolicySyntax.CompanionSyntax;
import dev.sluice.policies.syntax.PolicySyntax.DetectSyntax;
import dev.sluice.policies.syntax.YamlNode.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Resolves the infoTypes that `detect` names. Owned by the compiler of one policy.
final class DetectCompiler {

    private final Binding binding;
    private final Vocabulary vocabulary;
    private final Map<String, Detector> custom;
    private final Set<String> unusable;

    /// @param custom detectors of the policy, filled by its owner
    /// @param unusable names of custom infoTypes that could not be made, which was reported
    DetectCompiler(
            Binding binding,
            Vocabulary vocabulary,
            Map<String, Detector> custom,
            Set<String> unusable) {
        this.binding = binding;
        this.vocabulary = vocabulary;
        this.custom = custom;
        this.unusable = unusable;
    }

    Detect detect(DetectSyntax detect) {
        Set<InfoType> infoTypes = infoTypes(detect.infoTypes());
        reachable(detect.infoTypes(), detect.categories(), detect.minLikelihood(), detect.place());
        List<Detect.Companion> together = new ArrayList<>();
        for (CompanionSyntax companion : detect.together()) {
            reachable(
                    companion.infoTypes(),
                    companion.categories(),
                    companion.minLikelihood(),
                    companion.place());
            together.add(
                    new Detect.Companion(
                            infoTypes(companion.infoTypes()),
                            companion.categories(),
                            companion.minLikelihood()));
        }
        // What does not go together has been reported, and the policy is thrown away.
        boolean sound = !detect.distinct() && together.size() <= Detect.MOST_COMPANIONS;
        return new Detect(
                infoTypes,
                detect.categories(),
                detect.minLikelihood(),
                detect.atLeast(),
                detect.distinct(),
                sound ? together : List.of());
    }

    private Set<InfoType> infoTypes(List<Placed<String>> names) {
        Set<InfoType> infoTypes = new LinkedHashSet<>();
        names.forEach(name -> infoType(name).ifPresent(infoTypes::add));
        return infoTypes;
    }

    /// Warns where no finding of the infoTypes can be as likely as that.
    private void reachable(
            List<Placed<String>> names, Set<Category> categories, Likelihood least, Place place) {
        if (names.isEmpty() || !categories.isEmpty()) {
            return;
        }
        for (Placed<String> name : names) {
            Optional<InfoType> infoType = known(name.value());
            if (infoType.isEmpty() || reaches(infoType.get(), least)) {
                return;
            }
        }
        String message = "none of these infoTypes is ever found " + least;
        binding.problem(ProblemCode.STRONGER_LIKELIHOOD, place, message, null);
    }

    private Optional<InfoType> known(String name) {
        Detector own = custom.get(name);
        return own == null ? vocabulary.infoType(name) : Optional.of(own.infoType());
    }

    private Optional<InfoType> infoType(Placed<String> name) {
        Optional<InfoType> known = known(name.value());
        if (known.isEmpty() && !unusable.contains(name.value())) {
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

    private boolean reaches(InfoType infoType, Likelihood least) {
        Set<Detector> detectors = new HashSet<>(vocabulary.detectors(infoType));
        Detector own = custom.get(infoType.id());
        if (own != null) {
            detectors.add(own);
        }
        return detectors.stream().anyMatch(detector -> detector.likeliest().atLeast(least));
    }
}
