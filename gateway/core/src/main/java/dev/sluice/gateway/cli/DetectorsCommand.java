package dev.sluice.gateway.cli;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Terms;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import dev.sluice.detectors.catalogue.CounterExample;
import dev.sluice.detectors.catalogue.Example;
import dev.sluice.detectors.catalogue.Source;
import dev.sluice.detectors.engine.Trial;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice detectors`: what the gateway can find.
@Command(
        name = "detectors",
        description = "List the built-in detectors; show one; try them on a text.",
        mixinStandardHelpOptions = true)
final class DetectorsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Option(
            names = "--cost",
            description =
                    "Measure what each costs by itself, in ns for a KiB of examples and near misses.")
    private boolean cost;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.builtIn();
        DetectorCost measured = cost ? new DetectorCost(catalogue) : null;
        out.printf("%-42s %-14s %-11s %-9s ", "ID", "CATEGORY", "MATURITY", "COUNTRY");
        if (measured != null) {
            out.printf("%9s  ", "NS/KIB");
        }
        out.println("CHECK");
        for (CatalogueEntry entry : catalogue.entries()) {
            Detector detector = entry.detector();
            out.printf(
                    "%-42s %-14s %-11s %-9s ",
                    entry.infoType(),
                    detector.category().written(),
                    detector.maturity().name().toLowerCase(Locale.ROOT),
                    countries(detector));
            if (measured != null) {
                out.printf("%9d  ", measured.nanosPerKib(detector));
            }
            out.println(entry.validators().isEmpty() ? "-" : String.join(",", entry.validators()));
            out.flush();
        }
        out.printf("%d detectors%n", catalogue.entries().size());
        out.flush();
        return ExitCode.OK;
    }

    /// `sluice detectors show ID`.
    @Command(
            name = "show",
            description = "Explain one detector, with examples.",
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "ID", description = "infoType or alias.") String id) {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.builtIn();
        CatalogueEntry entry =
                catalogue
                        .resolve(id)
                        .flatMap(catalogue::entry)
                        .orElseThrow(() -> unknown(catalogue, id));
        Detector detector = entry.detector();
        out.printf("%s (%s)%n", entry.infoType(), detector.category().written());
        out.printf("  %s%n", detector.description());
        out.printf("  countries  %s%n", countries(detector));
        for (DetectorPattern pattern : detector.patterns()) {
            if (pattern.lead() != null) {
                out.printf("  behind     %s%n", pattern.lead());
            }
            out.printf("  pattern    %s%n", pattern.regex());
            out.printf(
                    "             %s%s%s%n",
                    pattern.likelihood(),
                    pattern.validatorName() == null
                            ? ""
                            : ", checked by " + pattern.validatorName(),
                    pattern.contextRequired()
                            ? ", only near a hotword or in a field so named"
                            : "");
        }
        for (Terms terms : detector.terms()) {
            out.printf(
                    "  terms      %d words and phrases, such as %s: %s%n",
                    terms.words().size(), terms.words().getFirst(), terms.likelihood());
        }
        HotwordRule hotwords = detector.hotwords();
        if (hotwords != null) {
            out.printf(
                    "  hotwords   %s%n             within %d bytes before and %d after: %s%n",
                    String.join(", ", hotwords.words()),
                    hotwords.before(),
                    hotwords.after(),
                    hotwords.raised());
        }
        detector.exclusions().forEach(e -> out.printf("  not        %s%n", e.reason()));
        entry.sources().forEach(source -> out.printf("  source     %s%n", words(source)));
        for (Example example : entry.examples()) {
            out.printf("  found      %s%s%n", example.text(), place(example.field()));
        }
        for (CounterExample example : entry.counterExamples()) {
            out.printf(
                    "  %s  %s%s: %s%n",
                    example.below() == Likelihood.VERY_UNLIKELY
                            ? "not found"
                            : "below " + example.below(),
                    example.text(),
                    place(example.field()),
                    example.reason());
        }
        out.flush();
        return ExitCode.OK;
    }

    /// `sluice detectors try TEXT`. The user's own text is on the user's own terminal.
    @Command(
            name = "try",
            description = {
                "Show what is found in a text, and every reason: the shape, the check, the hotwords.",
                "Near misses are told with what rejected them."
            },
            mixinStandardHelpOptions = true)
    int tryText(
            @Parameters(paramLabel = "TEXT") String text,
            @Option(names = "--field", paramLabel = "NAME", description = "Name of its field.")
                    @Nullable String field,
            @Option(
                            names = "--all",
                            description =
                                    "Also what is part of something longer, and shapes without a"
                                            + " check that lack a hotword.")
                    boolean all) {
        PrintWriter out = spec.commandLine().getOut();
        List<Trial.Outcome> outcomes = Trial.of(Catalogue.builtIn().detectors(), text, field);
        int findings = new TrialText(out, all).print(outcomes);
        out.flush();
        return findings == 0 ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private static String countries(Detector detector) {
        return detector.countries().isEmpty() ? "all" : String.join(",", detector.countries());
    }

    private static String words(Source source) {
        return Stream.of(source.standard(), source.section(), source.url())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String place(String field) {
        return field.isEmpty() ? "" : "  (in the field " + field + ")";
    }

    private static CommandFailure unknown(Catalogue catalogue, String id) {
        var near = catalogue.suggest(id);
        String hint = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
        return new CommandFailure(ExitCode.USAGE, "no detector is named \"" + id + "\"" + hint);
    }
}
