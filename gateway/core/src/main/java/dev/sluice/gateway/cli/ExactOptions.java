package dev.sluice.gateway.cli;

import dev.sluice.detectors.Category;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Lookup;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.exact.DocumentIndex;
import dev.sluice.detectors.exact.DocumentLookup;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.detectors.exact.IndexException;
import dev.sluice.detectors.exact.IndexFile;
import dev.sluice.detectors.exact.LookupScanner;
import dev.sluice.detectors.exact.RowLookup;
import dev.sluice.detectors.exact.TableHeader.Column;
import dev.sluice.policies.syntax.IndexFiles;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Indexes that `sluice scan` looks into besides.
final class ExactOptions {

    @Option(
            names = "--exact",
            paramLabel = "INDEX",
            description = "Look for the values or documents of an index too: EXACT_<COLUMN>.")
    private List<Path> indexes = List.of();

    @Option(names = "--key-file", paramLabel = "FILE", description = "The key of the indexes.")
    private @Nullable Path keyFile;

    @Option(
            names = "--exact-at-least",
            paramLabel = "N",
            description =
                    "Other values of the same row that must stand beside a value (default:"
                            + " ${DEFAULT-VALUE}).")
    private int atLeast = 1;

    @Option(
            names = "--exact-percent",
            paramLabel = "P",
            description = "Share of a document that must be found (default: ${DEFAULT-VALUE}).")
    private int percent = 30;

    /// A scanner with the indexes beside the built-in detectors.
    Scanner beside(Scanner builtIn) {
        if (indexes.isEmpty()) {
            return builtIn;
        }
        Path file = keyFile;
        if (file == null || atLeast < 0 || percent < 1 || percent > 100) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--exact needs --key-file; N is 0 or more, P is 1 to 100");
        }
        ExactKey key = ExactCommand.read(file);
        List<Detector> all = new ArrayList<>(builtIn.detectors());
        for (Path index : indexes) {
            try {
                all.addAll(detectors(IndexFiles.map(index), key));
            } catch (IndexException e) {
                throw new CommandFailure(ExitCode.INVALID, index + ": " + e.getMessage());
            } catch (IOException e) {
                throw new CommandFailure(ExitCode.USAGE, index + ": " + e.getMessage());
            }
        }
        return LookupScanner.compile(all, _ -> builtIn);
    }

    private List<Detector> detectors(MemorySegment file, ExactKey key) throws IndexException {
        return switch (IndexFile.read(file).kind()) {
            case TABLE -> columns(ExactIndex.open(file, key));
            case DOCUMENTS -> {
                DocumentIndex index = DocumentIndex.open(file, key);
                yield List.of(
                        Detector.of(new InfoType("EXACT_DOCUMENT"), Category.CUSTOM)
                                .specificity(Lookup.SPECIFICITY)
                                .lookup(new DocumentLookup(index, percent))
                                .build());
            }
        };
    }

    private List<Detector> columns(ExactIndex index) {
        List<Column> columns = index.header().columns();
        List<Detector> detectors = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).primary()) {
                int others = (1 << columns.size()) - 1 & ~(1 << i);
                int least = Math.min(atLeast, columns.size() - 1);
                detectors.add(
                        Detector.of(infoType(columns.get(i).name()), Category.CUSTOM)
                                .specificity(Lookup.SPECIFICITY)
                                .lookup(new RowLookup(index, i, others, least))
                                .build());
            }
        }
        return detectors;
    }

    private static InfoType infoType(String column) {
        String upper = column.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        String id = "EXACT_" + upper;
        return new InfoType(id.substring(0, Math.min(id.length(), 64)));
    }
}
