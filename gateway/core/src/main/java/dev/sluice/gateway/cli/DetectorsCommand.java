package dev.sluice.gateway.cli;

import dev.sluice.detectors.Batch;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.DetectorPattern;
import dev.sluice.detectors.FieldContexts;
import dev.sluice.detectors.FindingSink;
import dev.sluice.detectors.HotwordRule;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Match;
import dev.sluice.detectors.Scan;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.Terms;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.catalogue.CatalogueEntry;
import dev.sluice.gateway.BuiltIn;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
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

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = Catalogue.builtIn();
        out.printf("%-42s %-14s %-11s %-9s %s%n", "ID", "CATEGORY", "MATURITY", "COUNTRY", "CHECK");
        for (CatalogueEntry entry : catalogue.entries()) {
            Detector detector = entry.detector();
            out.printf(
                    "%-42s %-14s %-11s %-9s %s%n",
                    entry.infoType(),
                    detector.category().written(),
                    detector.maturity().name().toLowerCase(Locale.ROOT),
                    entry.countries().isEmpty() ? "all" : String.join(",", entry.countries()),
                    entry.validators().isEmpty() ? "-" : String.join(",", entry.validators()));
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
        for (DetectorPattern pattern : detector.patterns()) {
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
        entry.sources().forEach(source -> out.printf("  source     %s%n", source));
        entry.examples().forEach(example -> out.printf("  found      %s%n", example.text()));
        entry.counterExamples().forEach(example -> out.printf("  not found  %s%n", example.text()));
        out.flush();
        return ExitCode.OK;
    }

    /// `sluice detectors try TEXT`. The user's own text is on the user's own terminal.
    @Command(
            name = "try",
            description = "Show what is found in a text, and why.",
            mixinStandardHelpOptions = true)
    int tryText(
            @Parameters(paramLabel = "TEXT") String text,
            @Option(names = "--field", paramLabel = "NAME", description = "Name of its field.")
                    @Nullable String field) {
        PrintWriter out = spec.commandLine().getOut();
        Scanner scanner = BuiltIn.scanner();
        FieldContexts contexts = new FieldContexts(scanner.fieldHotwords());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int context = FieldContexts.ROOT;
        if (field != null) {
            byte[] name = field.getBytes(StandardCharsets.UTF_8);
            context = contexts.child(FieldContexts.ROOT, name, 0, name.length);
        }
        Batch batch = new Batch();
        batch.begin(bytes, 0, bytes.length, 0);
        batch.unit(0, bytes.length, context);
        Explainer explainer = new Explainer(out);
        Scan scan = scanner.newScan(contexts);
        scan.feed(batch, explainer);
        scan.end(explainer);
        if (explainer.findings == 0) {
            out.println("nothing found");
        }
        out.flush();
        return explainer.findings == 0 ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private static CommandFailure unknown(Catalogue catalogue, String id) {
        var near = catalogue.suggest(id);
        String hint = near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
        return new CommandFailure(ExitCode.USAGE, "no detector is named \"" + id + "\"" + hint);
    }

    private static final class Explainer implements FindingSink {
        private final PrintWriter out;
        private int findings;

        Explainer(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void found(Match match) {
            findings++;
            InfoType type = match.detector().infoType();
            out.printf(
                    "%d-%d  %s  %s%n",
                    match.viewStart(), match.viewEnd(), type, match.likelihood());
            DetectorPattern pattern = match.pattern();
            out.printf("      shape %s: %s%n", pattern.regex(), pattern.likelihood());
            if (pattern.validatorName() != null) {
                out.printf("      passed the check %s%n", pattern.validatorName());
            }
            out.printf(
                    "      %s%n",
                    match.inContext()
                            ? "a hotword stands near it or in the field's name"
                            : "no hotword near it");
        }
    }
}
