package dev.sluice.policies.syntax;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Lookup;
import dev.sluice.detectors.Normalization;
import dev.sluice.detectors.exact.DocumentIndex;
import dev.sluice.detectors.exact.DocumentLookup;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.IndexException;
import dev.sluice.detectors.exact.RowLookup;
import dev.sluice.detectors.exact.TableHeader;
import dev.sluice.detectors.exact.TableHeader.Column;
import dev.sluice.policies.syntax.MappingReader.Placed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Opens the indexes of one policy.
final class LookupCompiler {
    private final Binding binding;
    private final IndexSource indexes;

    LookupCompiler(Binding binding, IndexSource indexes) {
        this.binding = binding;
        this.indexes = indexes;
    }

    /// Lets a detector look its values up.
    ///
    /// @return whether it can; what stands in the way has been reported
    boolean compile(LookupSyntax syntax, Detector.Builder builder) {
        builder.specificity(Lookup.SPECIFICITY);
        try {
            return switch (syntax) {
                case LookupSyntax.Rows rows -> rows(rows, builder);
                case LookupSyntax.Documents documents -> documents(documents, builder);
            };
        } catch (IOException | IndexException e) {
            String message =
                    "index %s with key %s: %s"
                            .formatted(
                                    syntax.index().value(),
                                    syntax.keyFile().value(),
                                    e.getMessage());
            binding.problem(ProblemCode.UNUSABLE_INDEX, syntax.index().place(), message, null);
            return false;
        }
    }

    private boolean documents(LookupSyntax.Documents syntax, Detector.Builder builder)
            throws IOException, IndexException {
        DocumentIndex index = indexes.documents(beside(syntax.index()), beside(syntax.keyFile()));
        binding.depend(syntax.index().value().toString(), index.digest());
        builder.lookup(new DocumentLookup(index, syntax.percent()));
        return true;
    }

    private boolean rows(LookupSyntax.Rows syntax, Detector.Builder builder)
            throws IOException, IndexException {
        ExactIndex index = indexes.table(beside(syntax.index()), beside(syntax.keyFile()));
        binding.depend(syntax.index().value().toString(), index.digest());
        TableHeader table = index.header();
        int primary = column(table, syntax.primary());
        if (primary < 0) {
            return false;
        }
        Column column = table.columns().get(primary);
        if (!column.primary()) {
            String message =
                    "column \"%s\" is not searched for in this index; build it with --primary %s"
                            .formatted(column.name(), column.name());
            binding.problem(ProblemCode.UNUSABLE_INDEX, syntax.primary().place(), message, null);
            return false;
        }
        int corroborating = corroborating(table, syntax, primary);
        if (Integer.bitCount(corroborating) < syntax.atLeast()) {
            String message = "fewer columns corroborate than \"atLeast\" asks for";
            binding.problem(ProblemCode.OUT_OF_RANGE, syntax.corroborate(), message, null);
            return false;
        }
        builder.normalization(normalization(column));
        builder.lookup(new RowLookup(index, primary, corroborating, syntax.atLeast()));
        return true;
    }

    private int corroborating(TableHeader table, LookupSyntax.Rows syntax, int primary) {
        int columns = 0;
        if (syntax.columns().isEmpty()) {
            columns = (1 << table.columns().size()) - 1;
        }
        for (Placed<String> name : syntax.columns()) {
            int column = column(table, name);
            columns |= column < 0 ? 0 : 1 << column;
            if (column == primary) {
                String message = "the primary column does not corroborate itself";
                binding.problem(ProblemCode.CONFLICTING_KEYS, name.place(), message, null);
            }
        }
        return columns & ~(1 << primary);
    }

    private int column(TableHeader table, Placed<String> name) {
        int column = table.column(name.value());
        if (column < 0) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            binding.problem(
                    ProblemCode.UNKNOWN_NAME,
                    name.place(),
                    "the index has no such column; there are: " + String.join(", ", names),
                    Suggestions.nearest(name.value(), names));
        }
        return column;
    }

    private static Normalization normalization(Column column) {
        return switch (column.type()) {
            case EMAIL, NAME, TEXT -> Normalization.LOWER;
            case PHONE, CARD, NUMBER, DATE -> Normalization.DIGITS;
            case IBAN, ID -> Normalization.ALPHANUMERIC;
        };
    }

    private Path beside(Placed<Path> path) {
        Path folder = Path.of(binding.source().name()).getParent();
        return folder == null ? path.value() : folder.resolve(path.value());
    }
}
