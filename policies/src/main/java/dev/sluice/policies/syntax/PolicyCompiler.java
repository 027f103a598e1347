package dev.sluice.policies.syntax;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.ExclusionRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Terms;
import dev.sluice.detectors.Validator;
import dev.sluice.detectors.engine.CompileReport;
import dev.sluice.detectors.engine.CompileReport.PatternReport;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.detectors.engine.EngineLimits;
import dev.sluice.detectors.engine.PatternException;
import dev.sluice.detectors.exact.DocumentLookup;
import dev.sluice.policies.Action;
import dev.sluice.policies.ExceptionEntry;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.When;
import dev.sluice.policies.syntax.MappingReader.Placed;
import dev.sluice.policies.syntax.PolicySyntax.DetectSyntax;
import dev.sluice.policies.syntax.PolicySyntax.ExceptionSyntax;
import dev.sluice.policies.syntax.PolicySyntax.InfoTypeSyntax;
import dev.sluice.policies.syntax.PolicySyntax.RuleSyntax;
import dev.sluice.policies.syntax.PolicySyntax.WhenSyntax;
import dev.sluice.policies.syntax.YamlNode.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Resolves the names of one policy, and makes its compiled form. One use each.
final class PolicyCompiler {
    private final PolicySyntax syntax;
    private final Binding binding;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final Map<String, Detector> custom = new LinkedHashMap<>();
    private final LookupCompiler lookups;
    private final DetectCompiler detects;

    private PolicyCompiler(
            PolicySyntax syntax, Vocabulary vocabulary, IndexSource indexes, LocalDate today) {
        this.syntax = syntax;
        this.binding = syntax.binding();
        this.vocabulary = vocabulary;
        this.today = today;
        this.lookups = new LookupCompiler(binding, indexes);
        this.detects = new DetectCompiler(binding, vocabulary, custom, syntax.infoTypeNames());
    }

    /// Empty where something that the compiled form needs could not be read; what is wrong has been
    /// reported.
    static Optional<Policy> compile(
            PolicySyntax syntax, Vocabulary vocabulary, IndexSource indexes, LocalDate today) {
        return new PolicyCompiler(syntax, vocabulary, indexes, today).policy();
    }

    private Optional<Policy> policy() {
        syntax.infoTypes().forEach(this::detector);
        List<Rule> rules = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        for (RuleSyntax rule : syntax.rules()) {
            unique(rule.id(), ids, "rule");
            Rule compiled = rule(rule);
            if (compiled != null) {
                rules.add(compiled);
            }
        }
        List<ExceptionEntry> exceptions = new ArrayList<>();
        Map<String, Integer> exceptionIds = new HashMap<>();
        for (ExceptionSyntax exception : syntax.exceptions()) {
            unique(exception.id(), exceptionIds, "exception");
            exceptions.add(exception(exception, ids.keySet()));
        }
        if (rules.size() < syntax.rules().size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Policy(
                        syntax.name().value(),
                        syntax.description(),
                        syntax.owner(),
                        syntax.mode(),
                        List.copyOf(custom.values()),
                        rules,
                        exceptions,
                        binding.digest(),
                        binding.source().name()));
    }

    private void detector(InfoTypeSyntax type) {
        String id = type.id().value();
        if (vocabulary.infoType(id).isPresent()) {
            String message = "infoType \"" + id + "\" is built in: choose another name";
            binding.problem(ProblemCode.DUPLICATE_NAME, type.id().place(), message, null);
            return;
        }
        Detector.Builder builder =
                Detector.of(new InfoType(id), type.category())
                        .description(type.description())
                        .boundary(type.boundary())
                        .normalization(type.normalization())
                        .maxLength(type.maxLength());
        if (type.hotwords() != null) {
            builder.hotwords(type.hotwords());
        }
        for (String exclusion : type.exclusions()) {
            builder.exclusion(new ExclusionRule(exclusion, "left out by the policy"));
        }
        @Nullable Validator validator = validator(type.validator());
        for (Placed<String> pattern : type.patterns()) {
            builder.pattern(
                    new DetectorPattern(
                            pattern.value(),
                            type.likelihood(),
                            validator,
                            validator == null || type.validator() == null
                                    ? null
                                    : type.validator().value(),
                            type.contextRequired() && type.hotwords() != null));
        }
        if (!type.terms().isEmpty()) {
            List<String> words = type.terms().stream().map(Placed::value).toList();
            boolean contextRequired = type.contextRequired() && type.hotwords() != null;
            builder.terms(new Terms(words, type.likelihood(), contextRequired));
        }
        LookupSyntax lookup = type.lookup();
        if (lookup != null) {
            if (lookups.compile(lookup, builder)) {
                custom.put(id, builder.build());
            }
            return;
        }
        if (!type.patterns().isEmpty() || !type.terms().isEmpty()) {
            Detector detector = builder.build();
            custom.put(id, detector);
            cost(type, detector);
        }
    }

    /// What the patterns of a custom detector cost, as the engine compiles them.
    private void cost(InfoTypeSyntax type, Detector detector) {
        List<PatternReport> reports;
        try {
            reports = Engine.compile(List.of(detector), EngineLimits.DEFAULT).report().of(detector);
        } catch (PatternException e) {
            String message = String.valueOf(e.getMessage());
            binding.problem(ProblemCode.PATTERN_SYNTAX, type.id().place(), message, null);
            return;
        }
        for (int i = 0; i < type.patterns().size(); i++) {
            Place place = type.patterns().get(i).place();
            PatternReport report = reports.get(i);
            if (report.matcher() == CompileReport.Matcher.SIMULATION) {
                String message =
                        "the pattern of \"%s\" needs a table of more than %,d states"
                                .formatted(detector, EngineLimits.DEFAULT.patternStates());
                binding.problem(ProblemCode.SLOW_PATTERN, place, message, null);
            }
            if (report.missesLonger()) {
                String message =
                        "matches of \"%s\" that are longer than maxLength, %,d bytes, are missed"
                                .formatted(detector, detector.maxLength());
                binding.problem(ProblemCode.LONGER_MISSED, place, message, null);
            }
        }
    }

    private @Nullable Validator validator(@Nullable Placed<String> name) {
        if (name == null) {
            return null;
        }
        Optional<Validator> validator = vocabulary.validator(name.value());
        if (validator.isEmpty()) {
            Set<String> names = vocabulary.validatorNames();
            binding.problem(
                    ProblemCode.UNKNOWN_VALIDATOR,
                    name.place(),
                    "unknown validator; there are: " + String.join(", ", names),
                    Suggestions.nearest(name.value(), names));
        }
        return validator.orElse(null);
    }

    private @Nullable Rule rule(RuleSyntax rule) {
        When when = when(rule.when());
        if (rule.action() instanceof Action.Transform && rule.when().detect() == null) {
            String message =
                    "rule \"" + rule.id().value() + "\" transforms findings and needs \"detect\"";
            binding.problem(ProblemCode.MISSING_KEY, rule.when().place(), message, null);
        }
        if (rule.action() == null) {
            return null;
        }
        if (rule.action() instanceof Action.Transform && rule.when().detect() != null) {
            documents(rule.when().detect());
        }
        return new Rule(
                rule.id().value(),
                rule.title(),
                rule.mode(),
                when,
                rule.action(),
                rule.severity(),
                rule.advice(),
                rule.contact(),
                rule.place().line());
    }

    /// A document is no value that could be replaced.
    private void documents(DetectSyntax detect) {
        for (Placed<String> name : detect.selection().infoTypes()) {
            Detector own = custom.get(name.value());
            if (own != null && own.lookup() instanceof DocumentLookup) {
                binding.problem(
                        ProblemCode.CONFLICTING_KEYS,
                        name.place(),
                        "\"%s\" is a document: it is blocked or logged, never replaced"
                                .formatted(name.value()),
                        null);
            }
        }
    }

    private ExceptionEntry exception(ExceptionSyntax exception, Set<String> ruleIds) {
        Set<String> rules = new LinkedHashSet<>();
        for (Placed<String> rule : exception.rules()) {
            rules.add(rule.value());
            if (!ruleIds.contains(rule.value())) {
                binding.problem(
                        ProblemCode.UNKNOWN_NAME,
                        rule.place(),
                        "exception \"" + exception.id().value() + "\" names an unknown rule",
                        Suggestions.nearest(rule.value(), ruleIds));
            }
        }
        if (exception.expires().value().isBefore(today)) {
            String message =
                    "exception \"%s\" expired on %s"
                            .formatted(exception.id().value(), exception.expires().value());
            Place place = exception.expires().place();
            binding.problem(ProblemCode.EXCEPTION_EXPIRED, place, message, null);
        }
        DetectSyntax detect = exception.when().detect();
        if (detect != null
                && (detect.atLeast() > 1 || detect.distinct() || !detect.together().isEmpty())) {
            String message =
                    "an exception is about each finding by itself: atLeast, distinct and together"
                            + " have no meaning in it";
            binding.problem(
                    ProblemCode.CONFLICTING_KEYS, detect.selection().place(), message, null);
        }
        return new ExceptionEntry(
                exception.id().value(),
                rules,
                when(exception.when()),
                exception.reason(),
                exception.owner(),
                exception.expires().value(),
                exception.place().line());
    }

    private When when(WhenSyntax when) {
        When context = when.context();
        return new When(
                context.direction(),
                context.routes(),
                context.methods(),
                context.hosts(),
                context.paths(),
                context.mediaTypes(),
                context.fieldPaths(),
                context.clients(),
                context.headers(),
                when.detect() == null ? null : detects.detect(when.detect()));
    }

    private void unique(Placed<String> id, Map<String, Integer> seen, String what) {
        Integer first = seen.putIfAbsent(id.value(), id.place().line());
        if (first != null && !id.value().isEmpty()) {
            String message =
                    "%s \"%s\" is there twice, first in line %d".formatted(what, id.value(), first);
            binding.problem(ProblemCode.DUPLICATE_NAME, id.place(), message, null);
        }
    }
}
