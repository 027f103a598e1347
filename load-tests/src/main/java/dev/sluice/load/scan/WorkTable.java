package dev.sluice.load.scan;

import static dev.sluice.load.Table.figure;

import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.SearchWork;
import dev.sluice.load.Table;
import dev.sluice.load.corpora.Corpus;
import dev.sluice.load.peers.Peer;
import java.util.List;
import java.util.stream.Stream;

/// How many places of each text the steps of a search look at.
public final class WorkTable {

    private static final int BYTES = 2 << 20;

    private WorkTable() {}

    /// A row for each corpus.
    public static Table of(Scanner scanner, List<Corpus> corpora) {
        Table table = null;
        for (Corpus corpus : corpora) {
            List<SearchWork> work = SearchWork.of(scanner, corpus.bytes(BYTES, Peer.SEED));
            if (table == null) {
                table =
                        new Table(
                                row(
                                        "places in a KiB, named and kept",
                                        work.stream()
                                                .map(each ->
                                                        each.plane()
                                                                + " ("
                                                                + each.shapes()
                                                                + ")")));
            }
            table.row(
                    row(
                            corpus.title(),
                            work.stream()
                                    .map(each ->
                                            figure(each.named()) + " – " + figure(each.kept()))));
        }
        return table == null ? new Table("no corpus") : table;
    }

    private static String[] row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toArray(String[]::new);
    }
}
