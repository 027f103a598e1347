package dev.sluice.gateway.cli;

import dev.sluice.detectors.exact.ColumnType;
import dev.sluice.gateway.exact.SortedRuns;
import dev.sluice.gateway.exact.TableException;
import dev.sluice.gateway.exact.TableIndexBuilder;
import dev.sluice.gateway.exact.TableRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `sluice exact build TABLE`.
@Command(
        name = "build",
        description = {
            "Make the keyed index of a table: CSV or TSV in UTF-8 with a header.",
            "A column's type says how its values are compared: email (lower case), phone (as an"
                    + " international number), iban, card, id (letters and digits), name (words in"
                    + " any order), text (words), number (digits), date (a day). It follows from"
                    + " the column's name where --type does not give it.",
            "Memory does not grow with the table: it takes 64 MiB, and temporary files of 20 bytes"
                    + " for each value to search for."
        },
        mixinStandardHelpOptions = true)
final class ExactBuild implements Callable<Integer> {

    @Parameters(paramLabel = "TABLE", description = "The table.")
    private Path table = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The index (default: the table's name with .edm).")
    private @Nullable Path index;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "Columns to index (default: all).")
    private List<String> columns = List.of();

    @Option(
            names = "--primary",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Columns whose values are searched for (default: the first of type email, iban,"
                            + " card, id or phone).")
    private List<String> primaries = List.of();

    @Option(
            names = "--type",
            paramLabel = "COLUMN=TYPE",
            description = "email, phone, iban, card, id, name, text, number or date.")
    private Map<String, String> types = Map.of();

    @Option(
            names = "--phone-country",
            paramLabel = "CODE",
            description = "Country code of national phone numbers, such as 49.")
    private String country = "";

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            description =
                    "Between fields (default: comma, semicolon, tab or pipe, as the header has).")
    private @Nullable String separator;

    @Option(
            names = "--temp-dir",
            paramLabel = "DIR",
            description = "For temporary files (default: where the index will be).")
    private @Nullable Path temporary;

    @Mixin private final ExactBuilding building = new ExactBuilding();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (Files.isDirectory(table)) {
            throw new CommandFailure(ExitCode.USAGE, "a folder is no table: " + table);
        }
        Path target = index == null ? Path.of(stem() + ".edm") : index;
        TableRequest request =
                new TableRequest(
                        table,
                        target,
                        separator(),
                        columns,
                        primaries,
                        types(),
                        country(),
                        temporary,
                        SortedRuns.RUN);
        AtomicLong read = new AtomicLong();
        ExactReport report = building.report(spec);
        TableIndexBuilder builder =
                new TableIndexBuilder(request, building.key(), Instant.now().getEpochSecond());
        try (Progress.AutoCloseableQuietly _ =
                building.progress(spec, Files.size(table), read::get)) {
            report.built(target, builder.build(read::addAndGet));
        } catch (TableException e) {
            throw new CommandFailure(ExitCode.INVALID, table + ": " + e.getMessage());
        } catch (IOException e) {
            throw CommandFailure.of("the index cannot be built", e);
        }
        return ExitCode.OK;
    }

    private String stem() {
        String name = table.toString();
        String last = String.valueOf(table.getFileName());
        int dot = last.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, name.length() - (last.length() - dot));
    }

    private byte separator() {
        String given = separator;
        if (given == null) {
            return 0;
        }
        String text = given.equals("\\t") ? "\t" : given;
        if (text.length() != 1 || text.charAt(0) >= 0x80 || text.charAt(0) == '"') {
            throw new CommandFailure(ExitCode.USAGE, "--separator takes one ASCII character");
        }
        return (byte) text.charAt(0);
    }

    private String country() {
        if (!country.isEmpty() && !country.matches("[1-9][0-9]{0,2}")) {
            throw new CommandFailure(ExitCode.USAGE, "--phone-country takes 1 to 3 digits");
        }
        return country;
    }

    private Map<String, ColumnType> types() {
        Map<String, ColumnType> known = new LinkedHashMap<>();
        types.forEach((column, name) -> known.put(column, type(name)));
        return known;
    }

    private static ColumnType type(String name) {
        for (ColumnType type : ColumnType.values()) {
            if (type.written().equals(name.toLowerCase(Locale.ROOT))) {
                return type;
            }
        }
        throw new CommandFailure(ExitCode.USAGE, "--type: no such type: " + name);
    }
}
