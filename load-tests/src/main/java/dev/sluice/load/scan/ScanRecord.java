package dev.sluice.load.scan;

import dev.sluice.detectors.engine.Engine;
import dev.sluice.load.Machine;
import dev.sluice.load.corpora.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/// Runs the benchmarks of the scan and writes their record: `load-tests/record/scan.md` and
/// `scan.csv`.
///
/// Arguments: none for all of it, or names of corpora (`JSON`) and of sections (`chunks`) to run
/// those alone and write nothing.
public final class ScanRecord {

    private static final Path RECORD = Path.of("load-tests", "record");
    private static final int COLD_STARTS = 5;

    private final List<Corpus> corpora = new ArrayList<>();
    private final EnumSet<ScanRun> sections = EnumSet.noneOf(ScanRun.class);
    private final boolean whole;

    private ScanRecord(String[] args) {
        whole = args.length == 0;
        for (String arg : args) {
            if (isSection(arg)) {
                sections.add(ScanRun.valueOf(arg.toUpperCase(Locale.ROOT)));
            } else {
                sections.add(ScanRun.SPEED);
                corpora.add(Corpus.valueOf(arg));
            }
        }
        if (whole) {
            sections.addAll(EnumSet.allOf(ScanRun.class));
        }
        if (corpora.isEmpty()) {
            corpora.addAll(List.of(Corpus.values()));
        }
    }

    /// Starts it, from the root of the checkout. Exits 1 if the probe finds a fault.
    public static void main(String[] args)
            throws RunnerException, IOException, InterruptedException {
        System.exit(new ScanRecord(args).run() ? 0 : 1);
    }

    private boolean run() throws RunnerException, IOException, InterruptedException {
        Machine machine = Machine.here();
        List<ScanProbe.Result> probe =
                ScanProbe.run(corpora, Detectors.patterns(), ScanProbe.BYTES);
        Figures figures = new Figures(List.of());
        for (ScanRun section : sections) {
            figures = figures.plus(section.run(corpora));
        }
        ScanPage page = new ScanPage(new ScanTables(figures), corpora, probe);
        StringBuilder text = new StringBuilder("# Scan of generated text, one thread\n\n");
        for (ScanRun section : sections) {
            text.append(page.section(section));
            if (section == ScanRun.SPEED) {
                text.append(page.work(WorkTable.of(Engine.compile(Detectors.patterns()), corpora)));
            }
            if (section == ScanRun.COMPILING) {
                text.append(page.compiling(ColdStart.measure(COLD_STARTS)));
                text.append(page.memory(StateMemory.measure(StateMemory.ROUNDS)));
            }
        }
        text.append(page.probe());
        text.append(page.footer(machine, Engine.status().toString()));
        System.out.println(text);
        if (whole) {
            Files.createDirectories(RECORD);
            Files.writeString(RECORD.resolve("scan.md"), text);
            Files.writeString(RECORD.resolve("scan.csv"), figures.table().csv());
        }
        return probe.stream().allMatch(result -> result.faults().isEmpty());
    }

    private static boolean isSection(String name) {
        return List.of(ScanRun.values()).stream()
                .anyMatch(section -> section.name().toLowerCase(Locale.ROOT).equals(name));
    }
}
