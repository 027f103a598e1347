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
    private final ContextGates gates;
    private final List<CompiledPattern> patterns = new ArrayList<>();
    private final List<DetectorPattern> sources = new ArrayList<>();
    private final List<Boolean> missesLonger = new ArrayList<>();

    Compiler(List<Detector> detectors, EngineLimits limits) {
        this.detectors = detectors;
        this.limits = limits;
        this.gates = new ContextGates(detectors);
    }

    CompiledScanner compile() {
        for (int d = 0; d < detectors.size(); d++) {
            addPatterns(d);
        }
        BeforeClasses before = new BeforeClasses(patterns);
        List<List<PatternDfa>> exclusions =
                detectors.stream().map(detector -> exclusions(detector, before)).toList();
        MatcherPlan plan = new MatcherPlan(patterns, before, limits);
        int edge = before.of(Edges.UNIT_EDGE);
        Program program =
                new Program(
                        detectors,
                        new PatternTable(patterns, sources, exclusions, leads(before), edge),
                        List.copyOf(plan.tables()),
                        List.copyOf(plan.simulations()),
                        new Prefilter(before, plan.tables(), plan.simulations()),
                        gates,
                        new HotwordIndex(detectors, gates),
                        new FieldNameHotwords(detectors),
                        patterns.stream().mapToInt(CompiledPattern::reach).max().orElse(1));
        return new CompiledScanner(new PlainScanner(program), report(plan));
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
        int gate = gates.gate(d, source);
        patterns.add(new CompiledPattern(id, d, nfa, edges, ast.maxBytes(), max, gate));
        sources.add(source);
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

    /// A table for each rule: together they would multiply.
    private List<PatternDfa> exclusions(Detector detector, BeforeClasses before) {
        List<PatternDfa> tables = new ArrayList<>();
        for (ExclusionRule rule : detector.exclusions()) {
            tables.add(naming(detector, () -> table(rule.regex(), "an exclusion", before)));
        }
        return tables;
    }

    /// The tables of the leads by pattern, null where there is none.
    private @Nullable PatternDfa[] leads(BeforeClasses before) {
        @Nullable PatternDfa[] tables = new PatternDfa[patterns.size()];
        for (CompiledPattern pattern : patterns) {
            Detector detector = detectors.get(pattern.detector());
            String lead = sources.get(pattern.id()).lead();
            if (lead != null) {
                tables[pattern.id()] = naming(detector, () -> table(lead, "a lead", before));
            }
        }
        return tables;
    }

    /// The table of a pattern that is asked of a text of its own.
    private PatternDfa table(String regex, String what, BeforeClasses before) {
        Nfa nfa = NfaBuilder.of(PatternParser.parse(regex), limits.patternNodes());
        CompiledPattern pattern =
                new CompiledPattern(0, 0, nfa, Edges.NONE, 0, Ast.UNBOUNDED, ContextGates.NONE);
        PatternDfa table = new PatternDfaBuilder(pattern, before, limits.patternStates()).build();
        if (table == null) {
            throw new PatternException(what + " is too large", 0);
        }
        return table;
    }

    private CompileReport report(MatcherPlan plan) {
        List<PatternReport> reports = new ArrayList<>();
        for (CompiledPattern pattern : patterns) {
            int states = plan.states(pattern);
            Detector detector = detectors.get(pattern.detector());
            reports.add(
                    new PatternReport(
                            detector,
                            sources.get(pattern.id()).regex(),
                            states == 0 ? Matcher.SIMULATION : Matcher.TABLE,
                            states,
                            pattern.nfa().size(),
                            missesLonger.get(pattern.id())));
        }
        int states = plan.tables().stream().mapToInt(Dfa::states).sum();
        long bytes = plan.tables().stream().mapToLong(t -> 2L * t.table().length).sum();
        return new CompileReport(reports, plan.tables().size(), states, bytes);
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
