package dev.sluice.detectors.engine;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.ExclusionRule;
import dev.sluice.detectors.engine.CompileReport.Matcher;
import dev.sluice.detectors.engine.CompileReport.PatternReport;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One compilation, from detectors to a [Program].
final class Compiler {

    private final List<Detector> detectors;
    private final EngineLimits limits;
    private final List<List<Shape>> shapes = new ArrayList<>();
    private final List<CompiledPattern> patterns = new ArrayList<>();
    private final List<Boolean> missesLonger = new ArrayList<>();

    Compiler(List<Detector> detectors, EngineLimits limits) {
        this.detectors = detectors;
        this.limits = limits;
    }

    CompiledScanner compile() {
        for (int d = 0; d < detectors.size(); d++) {
            addPatterns(d);
        }
        BeforeClasses before = new BeforeClasses(patterns);
        List<@Nullable LazyDfa> exclusions = new ArrayList<>();
        detectors.forEach(detector -> exclusions.add(exclusions(detector, before)));
        List<Lane> lanes = new LanePlan(patterns, shapes, before, limits).lanes();
        Openings openings = new Openings(lanes);
        List<LaneFilter> filters = new ArrayList<>();
        for (int kind = 0; kind < FirstByte.KINDS; kind++) {
            filters.add(new LaneFilter(lanes, openings, kind));
        }
        Program program =
                new Program(
                        detectors,
                        new PatternTable(patterns, detectors, exclusions),
                        before,
                        lanes,
                        filters,
                        openings,
                        new HotwordIndex(detectors, lanes, openings),
                        new FieldNameHotwords(detectors),
                        ContextReach.of(lanes, detectors),
                        CompiledPattern.reach(patterns));
        return new CompiledScanner(new EngineScanner(program), () -> report(before));
    }

    private void addPatterns(int d) {
        Detector detector = detectors.get(d);
        Edges edges = naming(detector, () -> new Edges(detector.boundary()));
        for (DetectorPattern source : detector.patterns()) {
            int id = patterns.size();
            Ast ast = naming(detector, () -> PatternParser.parse(source.regex()));
            Nfa nfa = naming(detector, () -> NfaBuilder.of(ast, limits.patternNodes()));
            int max = detector.maxLength();
            boolean gated = source.contextRequired();
            CompiledPattern pattern =
                    new CompiledPattern(id, d, nfa, edges, ast.maxBytes(), max, gated);
            patterns.add(pattern);
            shapes.add(ShapeBuilder.shapes(pattern, ast));
            missesLonger.add(ast.maxBytes() > max && !endsOpen(ast));
        }
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

    private @Nullable LazyDfa exclusions(Detector detector, BeforeClasses before) {
        if (detector.exclusions().isEmpty()) {
            return null;
        }
        List<CompiledPattern> rules = new ArrayList<>();
        for (ExclusionRule rule : detector.exclusions()) {
            Ast ast = naming(detector, () -> PatternParser.parse(rule.regex()));
            Nfa nfa = naming(detector, () -> NfaBuilder.of(ast, limits.patternNodes()));
            int end = Ast.UNBOUNDED;
            rules.add(new CompiledPattern(rules.size(), 0, nfa, Edges.NONE, 0, end, false));
        }
        return new LazyDfa(rules, before, limits.groupStates());
    }

    private CompileReport report(BeforeClasses before) {
        List<PatternReport> reports = new ArrayList<>();
        for (CompiledPattern pattern : patterns) {
            Detector detector = detectors.get(pattern.detector());
            int rank = pattern.id() - firstOf(pattern.detector());
            int most = limits.patternStates();
            LazyDfa own = new LazyDfa(List.of(pattern), before, most + 1);
            int states = own.countStates(most);
            reports.add(
                    new PatternReport(
                            detector,
                            detector.patterns().get(rank).regex(),
                            states > most ? Matcher.SIMULATION : Matcher.TABLE,
                            states > most ? 0 : states,
                            pattern.nfa().size(),
                            missesLonger.get(pattern.id())));
        }
        return new CompileReport(reports);
    }

    private int firstOf(int detector) {
        int first = 0;
        while (patterns.get(first).detector() != detector) {
            first++;
        }
        return first;
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
