package dev.sluice.load.scan;

import dev.sluice.load.Machine;
import dev.sluice.load.Table;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import dev.sluice.load.peers.Refused;
import dev.sluice.load.peers.Scanning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The record's words: what was measured, how, and what the figures leave out.
final class ScanPage {

    private static final int FACTS_BYTES = 1 << 20;

    private final ScanTables tables;
    private final List<Corpus> corpora;
    private final List<ScanProbe.Result> probe;

    ScanPage(ScanTables tables, List<Corpus> corpora, List<ScanProbe.Result> probe) {
        this.tables = tables;
        this.corpora = List.copyOf(corpora);
        this.probe = List.copyOf(probe);
    }

    /// The tables that JMH alone gives.
    String section(ScanRun section) {
        return switch (section) {
            case SPEED -> speed();
            case CHUNKS -> block("Chunks", tables.chunks(), "The same text, cut.");
            case MESSAGES ->
                    block(
                            "Small messages",
                            tables.messages(),
                            "512 different messages in turn. The time of the smallest is the fixed"
                                    + " cost of one.");
            case GROWTH ->
                    block(
                            "An operator's own patterns and terms",
                            tables.growth(),
                            """
                            Generated: seven of ten patterns begin with a literal, two have a keyword with context,
                            one has no literal. A row without figures means that this build reads no `terms`.\
                            """);
            case VIEWS ->
                    block(
                            "Views",
                            tables.views(),
                            "8 MiB of part, 64 KiB at a time. MB of the part, not of the text"
                                    + " shown.");
            case CODINGS ->
                    block(
                            "Codings",
                            tables.codings(),
                            "Both make the sum that gzip demands; Sluice's decoder also reads the"
                                    + " head and holds its limits.");
            case COMPILING -> "";
        };
    }

    /// What a scan has to do beside looking at every byte.
    String work(Table work) {
        return block(
                "What limits the speed",
                work,
                """
                Counts, no times. Every block of 64 bytes is compared with all groups of beginnings (their number in
                brackets), then each named place is looked at by a hash or by groups of shapes, and each kept place
                walks a table of all beginnings: some ten, ten and fifty nanoseconds each. Kept gated places are
                walked only where a word stands that opens them.\
                """);
    }

    String compiling(ColdStart cold) {
        return block(
                "Compiling",
                tables.compiling(cold),
                "New JVM: the median of five, step after step in one process, without AOT cache.");
    }

    String memory(StateMemory memory) {
        return """
        ## Memory of a scan

        %d bytes for a new scan with its field contexts, %d after 1 MiB of text, and %d more for another MiB.

        """
                .formatted(memory.fresh(), memory.used(), memory.steady());
    }

    String probe() {
        Table table = new Table("corpus, 4 MiB", "planted", "findings", "result");
        for (ScanProbe.Result each : probe) {
            String faults = String.join("; ", each.faults());
            table.row(
                    each.corpus().title(),
                    Integer.toString(each.planted()),
                    Long.toString(each.findings()),
                    faults.isEmpty() ? "ok" : "WRONG: " + faults);
        }
        return block(
                "Probe",
                table,
                """
                In the same run: every planted card, IBAN, e-mail and IP address is found, no card more than were
                planted, and the findings are equal in chunks of 1, 8 and 64 KiB, of 4,093 bytes, and in one block.\
                """);
    }

    String footer(Machine machine, String engine) {
        return """
        Engine: %s; %s. MB are 1,000,000 bytes. Figures are medians of %d iterations of 1 s after %d of
        warm-up, in a JVM of its own for each, one thread.

        Command: `load-tests/run scan`. Machine: %s.
        """
                .formatted(
                        engine,
                        Detectors.description(),
                        ScanRun.ITERATIONS,
                        ScanRun.WARMUP,
                        machine.line());
    }

    private String speed() {
        return block(
                "Speed beside the peers",
                tables.speed(corpora),
                """
                32 MiB a corpus, in chunks of 64 KiB (Vectorscan block: at once); the peers read a prefix. The
                ratio to Vectorscan is to the faster of its modes. All have the same patterns. Each peer is given what
                favours it: the loops search without boundaries, hotwords and exclusions and run the validators;
                Vectorscan gets the boundaries, which make it faster, no flag (no start of match, no UTF-8), no
                validator, and no call back for a match.

                %s
                """
                        .formatted(vectorscan()));
    }

    /// What Vectorscan made of the patterns, and how much it reports.
    private String vectorscan() {
        Optional<String> version = Peer.vectorscanVersion();
        if (version.isEmpty()) {
            return Peer.NO_VECTORSCAN;
        }
        StringBuilder text = new StringBuilder("Vectorscan " + version.get().strip());
        byte[] json = Corpus.JSON.bytes(FACTS_BYTES, Peer.SEED);
        for (int chunk : new int[] {0, Peer.CHUNK}) {
            try (var facts = Peer.findVectorscan(json, chunk, Detectors.patterns()).orElseThrow()) {
                text.append(chunk == 0 ? "; block: " : "; stream: ");
                text.append(facts.description());
                text.append(", ").append(facts.count()).append(" ends of matches in 1 MiB of JSON");
            }
        }
        return text.append(".\n\n").append(refused()).toString().strip();
    }

    /// Patterns that a peer does not take; it then has less to do.
    private static String refused() {
        Map<String, List<String>> all = new TreeMap<>();
        for (Peer peer : List.of(Peer.JAVA_REGEX, Peer.RE2J, Peer.VECTORSCAN_BLOCK)) {
            try (Scanning scanning = peer.prepare(new byte[16], Detectors.patterns())) {
                Refused refused = scanning.refused();
                if (!refused.lines().isEmpty()) {
                    all.put(peer.title(), refused.lines());
                }
            }
        }
        StringBuilder text = new StringBuilder("Refused patterns: ");
        if (all.isEmpty()) {
            return text.append("none.").toString();
        }
        all.forEach((peer, lines) -> {
            text.append("\n\n").append(peer).append(":\n");
            lines.forEach(line -> text.append("\n- ").append(line));
        });
        return text.toString();
    }

    private static String block(String title, Table table, String words) {
        return "## %s\n\n%s\n%s\n\n".formatted(title, table.markdown(), words.strip());
    }
}
