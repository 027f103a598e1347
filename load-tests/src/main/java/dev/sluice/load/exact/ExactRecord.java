package dev.sluice.load.exact;

import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.detectors.exact.IndexException;
import dev.sluice.gateway.exact.KeyFile;
import dev.sluice.load.Machine;
import dev.sluice.load.Table;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.policies.syntax.IndexFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Measures exact data and writes its record: `load-tests/record/exact.md` and `exact.csv`.
///
/// Arguments: none for all of it, or numbers of rows to measure those alone and write nothing.
public final class ExactRecord {

    private static final Path RECORD = Path.of("load-tests", "record");
    private static final long[] ROWS = {5_000, 100_000, 10_000_000};
    private static final List<String> PRIMARIES = List.of("email", "customerId", "name");
    private static final List<Corpus> CORPORA = List.of(Corpus.JSON, Corpus.DIGITS, Corpus.TEXT);
    private static final int TEXT_BYTES = 16 << 20;
    private static final long SEED = 20261126;

    private final Path folder;
    private final Path keyFile;
    private final ExactKey key;
    private final Table builds =
            new Table(
                    "rows",
                    "primary column",
                    "build, s",
                    "processor, s",
                    "peak memory, MB",
                    "index, bytes a row",
                    "filter, bytes a row");
    private final Table speeds =
            new Table("rows", "primary column", "JSON, MB/s", "numbers, MB/s", "text, MB/s");
    private boolean right = true;

    private ExactRecord(Path folder) throws IOException {
        this.folder = folder;
        this.keyFile = folder.resolve("key");
        this.key = KeyFile.create(keyFile);
    }

    /// Starts it, from the root of the checkout. Exits 1 if a value is missed or made up.
    public static void main(String[] args)
            throws IOException, InterruptedException, IndexException {
        Machine machine = Machine.here();
        Path folder = Files.createTempDirectory("sluice-exact");
        ExactRecord record;
        try {
            record = new ExactRecord(folder);
            long[] rows =
                    args.length == 0 ? ROWS : Stream.of(args).mapToLong(Long::parseLong).toArray();
            for (long each : rows) {
                record.measure(each);
            }
        } finally {
            delete(folder);
        }
        String page = record.page(machine);
        System.out.println(page);
        if (args.length == 0) {
            Files.createDirectories(RECORD);
            Files.writeString(RECORD.resolve("exact.md"), page);
            Files.writeString(RECORD.resolve("exact.csv"), record.speeds.csv());
        }
        System.exit(record.right ? 0 : 1);
    }

    private void measure(long rows) throws IOException, InterruptedException, IndexException {
        Path table = folder.resolve("customers-" + rows + ".csv");
        CustomerTable.write(table, rows);
        for (String primary : PRIMARIES) {
            Path file = folder.resolve(primary + "-" + rows + ".edm");
            BuildFigures build = BuildFigures.run(table, file, primary, keyFile);
            ExactIndex index = ExactIndex.open(IndexFiles.map(file), key);
            builds.row(
                    Long.toString(rows),
                    primary,
                    Table.figure(build.seconds()),
                    Table.figure(build.processorSeconds()),
                    Table.figure(build.residentMegabytes()),
                    Table.figure((double) build.indexBytes() / rows),
                    Table.figure(index.header().table().words() * 8.0 / rows));
            speeds.row(speed(index, rows, primary));
            Files.delete(file);
        }
        Files.delete(table);
    }

    private String[] speed(ExactIndex index, long rows, String primary) {
        LookupSpeed speed = new LookupSpeed(index, primary);
        right &= speed.isRight(rows);
        List<String> cells = new ArrayList<>(List.of(Long.toString(rows), primary));
        for (Corpus corpus : CORPORA) {
            byte[] text = corpus.bytes(TEXT_BYTES, SEED);
            cells.add(Table.figure(speed.megabytesPerSecond(text)));
        }
        return cells.toArray(String[]::new);
    }

    private String page(Machine machine) {
        return """
        # Exact data: the values of a table

        %s
        Built by `sluice exact build` in a process of its own with `-Xmx64m`: five columns (e-mail, number, name, phone,
        date), one of them searched for. Peak memory is what is not a mapped file.

        %s
        The lookup alone, without the detectors of the catalogue, one thread, 64 KiB at a time, MB = 1,000,000 bytes a
        second of processor time, median of 9 passes over 16 MiB. In the same run 50 rows of the table were found and 50
        that are not in it were not: %s.

        Command: `load-tests/run exact`. Machine: %s.
        """
                .formatted(
                        builds.markdown(),
                        speeds.markdown(),
                        right ? "right" : "WRONG",
                        machine.line());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
