package dev.sluice.load.accuracy;

import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.Machine;
import dev.sluice.load.accuracy.DocumentScan.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Counts findings of LIKELY or above in real text that every machine can have, by tree and
/// infoType, and writes `load-tests/record/natural.md` and `natural.csv`. Counts only: no value
/// leaves it.
///
/// Arguments: none, or folders and archives to count in; then nothing is written.
public final class NaturalRecord {

    private static final Path RECORD = Path.of("load-tests", "record");

    private final Scanner scanner = Engine.compile(Catalogue.builtIn().detectors());
    private final DocumentScan scan = new DocumentScan(scanner);

    /// Of one tree.
    private record Count(long bytes, int files, Map<String, Integer> findings) {
        double rate(String infoType) {
            return findings.getOrDefault(infoType, 0) * 1e6 / Math.max(1, bytes);
        }
    }

    private NaturalRecord() {}

    /// Starts it, from the root of the checkout.
    public static void main(String[] args) throws IOException, InterruptedException {
        Machine machine = Machine.here();
        NaturalRecord record = new NaturalRecord();
        if (args.length > 0) {
            List<Path> roots = List.of(args).stream().map(Path::of).toList();
            Map<String, Count> counts = Map.of("given", record.count("given", roots));
            System.out.println(record.table(counts));
            return;
        }
        Map<String, Count> counts = new LinkedHashMap<>();
        try (NaturalTrees trees = NaturalTrees.fetch()) {
            for (Map.Entry<String, List<Path>> tree : trees.roots().entrySet()) {
                counts.put(tree.getKey(), record.count(tree.getKey(), tree.getValue()));
            }
            Files.createDirectories(RECORD);
            Files.writeString(RECORD.resolve("natural.csv"), csv(counts));
            Files.writeString(
                    RECORD.resolve("natural.md"), record.page(machine, counts, trees.notes()));
        }
        System.out.println("written: " + RECORD.resolve("natural.md"));
    }

    private Count count(String name, List<Path> roots) throws IOException {
        long[] sums = new long[2];
        Map<String, Integer> findings = new TreeMap<>();
        for (Path root : roots) {
            TextFiles.each(
                    root,
                    (mediaType, text) -> {
                        sums[0] += text.length;
                        sums[1]++;
                        for (Hit hit : scan.hits(mediaType, text)) {
                            findings.merge(hit.infoType(), 1, Integer::sum);
                        }
                        if (sums[1] % 50 == 0) {
                            System.err.printf(
                                    "\r%-24s %,9d files, %,7.1f MB", name, sums[1], sums[0] / 1e6);
                        }
                    });
        }
        System.err.printf("\r%-24s %,9d files, %,7.1f MB%n", name, sums[1], sums[0] / 1e6);
        return new Count(sums[0], (int) sums[1], findings);
    }

    private String table(Map<String, Count> counts) {
        StringBuilder text = new StringBuilder("| infoType |");
        counts.keySet().forEach(name -> text.append(' ').append(name).append(" |"));
        text.append("\n|---|").append("---|".repeat(counts.size()));
        text.append("\n| *MB* |");
        counts.values().forEach(c -> text.append(" %.1f |".formatted(c.bytes() / 1e6)));
        text.append("\n| *files* |");
        counts.values().forEach(c -> text.append(" %d |".formatted(c.files())));
        for (String id : found(counts)) {
            text.append("\n| ").append(id).append(" |");
            for (Count count : counts.values()) {
                text.append(String.format(Locale.ROOT, " %.2f |", count.rate(id)));
            }
        }
        return text.append('\n').toString();
    }

    private static List<String> found(Map<String, Count> counts) {
        TreeMap<String, Integer> sums = new TreeMap<>();
        counts.values()
                .forEach(c -> c.findings().forEach((id, n) -> sums.merge(id, n, Integer::sum)));
        List<String> ids = new ArrayList<>(sums.keySet());
        ids.sort((a, b) -> sums.getOrDefault(b, 0) - sums.getOrDefault(a, 0));
        return ids;
    }

    private static String csv(Map<String, Count> counts) {
        StringBuilder text = new StringBuilder("tree,infoType,bytes,findings\n");
        counts.forEach((tree, count) ->
                count.findings()
                        .forEach((id, n) ->
                                text.append(tree)
                                        .append(',')
                                        .append(id)
                                        .append(',')
                                        .append(count.bytes())
                                        .append(',')
                                        .append(n)
                                        .append('\n')));
        return text.toString();
    }

    private String page(Machine machine, Map<String, Count> counts, List<String> notes) {
        return """
        # Findings in real text, a MB

        Findings of LIKELY or above, all %d detectors at once, MB = 1,000,000 bytes. Most are true: documentation, change
        logs and sources name their authors (EMAIL_ADDRESS), and examples of addresses and keys are addresses and keys. What
        a row says is how loud each detector is on text that nobody made for it.

        %s
        %s

        Command: `load-tests/run natural`. Engine: %s. Machine: %s.
        """
                .formatted(
                        scanner.detectors().size(),
                        table(counts),
                        String.join("\n", notes),
                        Engine.status().engine(),
                        machine.line());
    }
}
