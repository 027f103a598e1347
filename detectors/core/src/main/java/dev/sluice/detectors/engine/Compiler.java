package dev.sluice.detectors.engine;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.ExclusionRule;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.engine.CompileReport.Matcher;
import dev.sluice.detectors.engine.CompileReport.PatternReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One compilation, from detectors to a [Program].
final class Compiler {

    private final List<Detector> detectors;
    private final EngineLimits limits;
    private final boolean anchoring;
    private final List<List<Shape>> shapes = new ArrayList<>();
    private final List<CompiledPattern> patterns = new ArrayList<>();
    private final List<DetectorPattern> sources = new ArrayList<>();
    private final List<Boolean> missesLonger = new ArrayList<>();

    Compiler(List<Detector> detectors, EngineLimits limits) {
        this(detectors, limits, true);
    }

    /// @param anchoring false to compare every place with all lanes that count everywhere
    Compiler(List<Detector> detectors, EngineLimits limits, boolean anchoring) {
        this.detectors = detectors;
        this.limits = limits;
        this.anchoring = anchoring;
    }

    CompiledScanner compile() {
        for (int d = 0; d < detectors.size(); d++) {
            addPatterns(d);
        }
        BeforeClasses before = new BeforeClasses(patterns);
        TableBudget others = TableStore.others(limits);
        List<@Nullable LazyDfa> exclusions = new ArrayList<>();
        detectors.forEach(detector -> exclusions.add(exclusions(detector, before, others)));
        Openings openings = new Openings(patterns, shapes, before, detectors.size(), anchoring);
        Program program =
                new Program(
                        detectors,
                        new PatternTable(patterns, sources, exclusions, leads(before, others)),
                        before,
                        TableStore.of(patterns, before, openings, limits),
                        openings,
                        new HotwordIndex(detectors, openings),
                        new FieldNameHotwords(detectors),
                        ContextReach.of(openings.gated(), detectors),
                        CompiledPattern.reach(patterns));
        return new CompiledScanner(new EngineScanner(program), () -> report(before));
    }

    private void addPatterns(int d) {
        Detector detector = detectors.get(d);
        Edges edges = naming(detector, () -> new Edges(detector.boundary()));
        Edges led = new Edges(new Boundary("", detector.boundary().right()));
        for (DetectorPattern source : detector.patterns()) {
            addPattern(d, source, source.lead() == null ? edges : led, detector.maxLength());
        }
        for (DetectorPattern source : TermPatterns.of(detector)) {
            addPattern(d, source, TermPatterns.EDGES, Ast.UNBOUNDED);
        }
    }

    private void addPattern(int d, DetectorPattern source, Edges edges, int maxValue) {
        Detector detector = detectors.get(d);
        Ast lead = naming(detector, () -> lead(source));
        Ast value = naming(detector, () -> PatternParser.parse(source.regex()));
        Ast ast = lead instanceof Ast.Empty ? value : new Ast.Cat(List.of(lead, value));
        Nfa nfa = naming(detector, () -> NfaBuilder.of(ast, limits.patternNodes()));
        int id = patterns.size();
        int max = maxValue + lead.maxBytes();
        boolean gated = source.contextRequired();
        CompiledPattern pattern =
                new CompiledPattern(id, d, nfa, edges, ast.maxBytes(), max, gated);
        patterns.add(pattern);
        sources.add(source);
        shapes.add(ShapeBuilder.shapes(pattern, ast));
        missesLonger.add(ast.maxBytes() > max && !endsOpen(ast));
    }

    private static Ast lead(DetectorPattern source) {
        if (source.lead() == null) {
            return new Ast.Empty();
        }
        Ast lead = PatternParser.parse(source.lead());
        if (lead.maxBytes() > HotwordRule.MAX_BEFORE) {
            throw new PatternException(
                    "a lead may have at most " + HotwordRule.MAX_BEFORE + " bytes", 0);
        }
        return lead;
    }

    /// Whether the pattern ends in a repeat without a bound, so that a cut match is a match.
    private static boolean endsOpen(Ast ast) {
        return switch (ast) {
            case Ast.Repeat(Ast body, int _, int max) ->
                    (max == Ast.UNBOUNDED && body.maxBytes() <= Ast.MAX_UTF8) || endsOpen(body);
            case Ast.Cat(List<Ast> parts) -> endsOpen(parts.getLast());
            case Ast.Alt(List<Ast> options) -> options.stream().allMatch(Compiler::endsOpen);
            case Ast.Empty _, Ast.Chars _, Ast.Assert _ -> false;
        };
    }

    private @Nullable LazyDfa exclusions(
            Detector detector, BeforeClasses before, TableBudget budget) {
        List<CompiledPattern> rules = new ArrayList<>();
        for (ExclusionRule rule : detector.exclusions()) {
            rules.add(naming(detector, () -> alone(rules.size(), rule.regex())));
        }
        return rules.isEmpty() ? null : new LazyDfa(rules, before, limits.groupStates(), budget);
    }

    /// The tables of the leads by pattern, null where there is none.
    private @Nullable LazyDfa[] leads(BeforeClasses before, TableBudget budget) {
        @Nullable LazyDfa[] tables = new LazyDfa[patterns.size()];
        for (int id = 0; id < tables.length; id++) {
            String lead = sources.get(id).lead();
            if (lead != null) {
                tables[id] =
                        new LazyDfa(
                                List.of(alone(0, lead)), before, limits.patternStates(), budget);
            }
        }
        return tables;
    }

    /// A pattern that is asked of a text of its own.
    private CompiledPattern alone(int id, String regex) {
        Ast ast = PatternParser.parse(regex);
        Nfa nfa = NfaBuilder.of(ast, limits.patternNodes());
        return new CompiledPattern(id, 0, nfa, Edges.NONE, ast.maxBytes(), Ast.UNBOUNDED, false);
    }

    private CompileReport report(BeforeClasses before) {
        List<PatternReport> reports = new ArrayList<>();
        for (CompiledPattern pattern : patterns) {
            Detector detector = detectors.get(pattern.detector());
            int most = limits.patternStates();
            LazyDfa own = new LazyDfa(List.of(pattern), before, most + 1, TableBudget.unlimited());
            int states = own.countStates(most);
            reports.add(
                    new PatternReport(
                            detector,
                            sources.get(pattern.id()).regex(),
                            states > most ? Matcher.SIMULATION : Matcher.TABLE,
                            states > most ? 0 : states,
                            pattern.nfa().size(),
                            missesLonger.get(pattern.id())));
        }
        return new CompileReport(reports);
    }

    /// Runs one step for a detector; an error says which detector it was.
    private static <T> T naming(Detector detector, java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (PatternException e) {
            PatternException named =
                    new PatternException(detector + ": " + e.getMessage(), e.offset());
            named.initCause(e);
            throw named;
        }
    }
}
