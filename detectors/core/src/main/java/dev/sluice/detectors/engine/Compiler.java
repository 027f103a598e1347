package dev.sluice.detectors.engine;

import dev.sluice.detectors.Boundary;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.ExclusionRule;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.engine.CompileReport.Matcher;
import dev.sluice.detectors.engine.CompileReport.PatternReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One compilation, from detectors to a [Program].
final class Compiler {

    private final List<Detector> detectors;
    private final EngineLimits limits;
    private final boolean anchoring;
    private final List<Source> sources = new ArrayList<>();
    private final Map<Boundary, Edges> edges = new HashMap<>();

    /// A pattern before it is compiled.
    ///
    /// @param detector index of its detector
    /// @param maxValue longest match behind its lead, in bytes
    private record Source(int id, int detector, DetectorPattern text, Edges edges, int maxValue) {}

    /// A pattern once it is compiled.
    ///
    /// @param missesLonger whether longer matches are not found
    private record Compiled(CompiledPattern pattern, List<Shape> shapes, boolean missesLonger) {}

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
            addSources(d);
        }
        List<Compiled> compiled = compiled();
        List<CompiledPattern> patterns = compiled.stream().map(Compiled::pattern).toList();
        List<List<Shape>> shapes = compiled.stream().map(Compiled::shapes).toList();
        BeforeClasses before = new BeforeClasses(patterns);
        TableBudget others = TableStore.others(limits);
        List<@Nullable LazyDfa> exclusions = new ArrayList<>();
        detectors.forEach(detector -> exclusions.add(exclusions(detector, before, others)));
        Openings openings = new Openings(patterns, shapes, before, detectors, anchoring);
        List<DetectorPattern> texts = sources.stream().map(Source::text).toList();
        Program program =
                new Program(
                        detectors,
                        new PatternTable(patterns, texts, exclusions, leads(before, others)),
                        before,
                        TableStore.of(patterns, before, openings, limits),
                        openings,
                        new HotwordIndex(detectors, openings),
                        new FieldNameHotwords(detectors),
                        new ContextReach(openings.gated(), detectors),
                        CompiledPattern.reach(patterns));
        return new CompiledScanner(new EngineScanner(program), () -> report(compiled, before));
    }

    private void addSources(int d) {
        Detector detector = detectors.get(d);
        Boundary sides = detector.boundary();
        for (DetectorPattern text : detector.patterns()) {
            Boundary beside = text.lead() == null ? sides : new Boundary("", sides.right());
            add(d, text, naming(detector, () -> edges(beside)), detector.maxLength());
        }
        for (DetectorPattern text : TermPatterns.of(detector)) {
            add(d, text, TermPatterns.EDGES, Ast.UNBOUNDED);
        }
    }

    /// Most detectors have one of a few boundaries.
    private Edges edges(Boundary boundary) {
        return edges.computeIfAbsent(boundary, Edges::new);
    }

    private void add(int detector, DetectorPattern text, Edges beside, int maxValue) {
        sources.add(new Source(sources.size(), detector, text, beside, maxValue));
    }

    /// The patterns do not depend on each other, so all cores compile them.
    private List<Compiled> compiled() {
        try {
            return sources.parallelStream().map(this::compiled).toList();
        } catch (PatternException any) {
            // Of several errors the first is told, always.
            return sources.stream().map(this::compiled).toList();
        }
    }

    private Compiled compiled(Source source) {
        return naming(
                detectors.get(source.detector()),
                () -> {
                    Ast lead = lead(source.text());
                    Ast value = PatternParser.parse(source.text().regex());
                    Ast ast = lead instanceof Ast.Empty ? value : new Ast.Cat(List.of(lead, value));
                    CompiledPattern pattern =
                            new CompiledPattern(
                                    source.id(),
                                    source.detector(),
                                    NfaBuilder.of(ast, limits.patternNodes()),
                                    source.edges(),
                                    ast.maxBytes(),
                                    source.maxValue() + lead.maxBytes(),
                                    source.text().contextRequired());
                    return new Compiled(
                            pattern,
                            ShapeBuilder.shapes(pattern, ast),
                            pattern.isCut() && !endsOpen(ast));
                });
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
        @Nullable LazyDfa[] tables = new LazyDfa[sources.size()];
        for (int id = 0; id < tables.length; id++) {
            String lead = sources.get(id).text().lead();
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

    private CompileReport report(List<Compiled> compiled, BeforeClasses before) {
        List<PatternReport> reports = new ArrayList<>();
        for (Compiled one : compiled) {
            CompiledPattern pattern = one.pattern();
            int most = limits.patternStates();
            LazyDfa own = new LazyDfa(List.of(pattern), before, most + 1, TableBudget.unlimited());
            int states = own.countStates(most);
            reports.add(
                    new PatternReport(
                            detectors.get(pattern.detector()),
                            sources.get(pattern.id()).text().regex(),
                            states > most ? Matcher.SIMULATION : Matcher.TABLE,
                            states > most ? 0 : states,
                            pattern.nfa().size(),
                            one.missesLonger()));
        }
        return new CompileReport(reports);
    }

    /// Runs one step for a detector; an error says which detector it was.
    private static <T> T naming(Detector detector, Supplier<T> step) {
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
