package dev.sluice.gateway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.sluice.detectors.Finding;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.catalogue.Catalogue;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.gateway.files.FileResult.State;
import dev.sluice.gateway.files.FileScan.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileScanTest {

    private static final String CARD = "the card 4111 1111 1111 1111\n";

    private static final Scanner SCANNER = Engine.compile(Catalogue.builtIn().detectors());

    @TempDir private Path folder = Path.of("");

    private static List<FileResult> scan(List<Target> targets) throws InterruptedException {
        return scan(targets, Listing.MOST);
    }

    private static List<FileResult> scan(List<Target> targets, int most)
            throws InterruptedException {
        List<FileResult> results = new ArrayList<>();
        new FileScan(SCANNER, new Listing(Likelihood.LIKELY, most, name -> name))
                .run(targets, results::add);
        return results;
    }

    private List<FileResult> scanAll() throws IOException, InterruptedException {
        return scan(FileScan.targets(List.of(folder)));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void resultsComeInTheOrderOfThePathsHoweverSlowAFileIs() throws Exception {
        write("a/slow.txt", "words and words ".repeat(200_000));
        for (int i = 0; i < 600; i++) {
            write("b%03d/f.txt".formatted(i), i % 10 == 0 ? CARD : "nothing");
        }
        List<FileResult> results = scanAll();
        assertThat(results).hasSize(601);
        assertThat(results).extracting(FileResult::path).isSorted();
        assertThat(results.stream().filter(result -> !result.findings().isEmpty())).hasSize(60);
        assertThat(scanAll()).usingRecursiveComparison().isEqualTo(results);
    }

    @Test
    void filesInUtf16AreNotInspectedAndNotClean() throws Exception {
        Files.writeString(folder.resolve("a.csv"), CARD, StandardCharsets.UTF_16LE);
        Files.writeString(folder.resolve("b.json"), "\uFEFF{}", StandardCharsets.UTF_16LE);
        Files.writeString(folder.resolve("c.txt"), CARD, StandardCharsets.UTF_16);
        assertThat(scanAll())
                .extracting(FileResult::state, FileResult::cause)
                .containsOnly(tuple(State.UNREADABLE, "unknownCoding"))
                .hasSize(3);
    }

    @Test
    void linksThatLoopAreNotFollowedAndAGivenLinkIs() throws Exception {
        write("real/card.txt", CARD);
        Files.createSymbolicLink(folder.resolve("real/loop"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
        assertThat(scanAll())
                .extracting(FileResult::path)
                .containsExactly(folder.resolve("real/card.txt"));
        List<Target> throughLink = FileScan.targets(List.of(folder.resolve("link")));
        assertThat(throughLink)
                .extracting(Target::path)
                .containsExactly(folder.resolve("link/card.txt"));
        assertThat(scan(throughLink).getFirst().findings()).hasSize(1);
    }

    @Test
    void ofFindingsThatOverlapTheMostSpecificIsReported() throws Exception {
        write("pass.txt", "passeport: 19AB12345, courriel jane.marlowe@example.com\n");
        assertThat(scanAll().getFirst().findings())
                .extracting(finding -> finding.infoType().id())
                .containsExactly("FRANCE_PASSPORT", "EMAIL_ADDRESS");
    }

    /// A large export holds more than anybody would list, and is inspected all the same.
    @Test
    void allFindingsOfALargeFileAreCounted() throws Exception {
        int rows = Listing.MOST + 7;
        StringBuilder table = new StringBuilder("id,mail\n");
        for (int i = 0; i < rows; i++) {
            table.append(i % 10).append(",u").append(i).append("@example.com\n");
        }
        write("a.csv", table.toString());
        write("b.csv", table.toString());
        List<FileResult> results = scanAll();
        assertThat(results).hasSize(2);
        assertThat(results)
                .allSatisfy(result -> {
                    assertThat(result.state()).isEqualTo(State.COMPLETE);
                    assertThat(result.counts())
                            .containsOnly(entry(new InfoType("EMAIL_ADDRESS"), (long) rows));
                    assertThat(result.findings()).hasSize(Listing.MOST);
                    assertThat(result.unlisted()).isEqualTo(7);
                });
    }

    /// The first findings of a file are listed, whatever comes behind them.
    @Test
    void findingsAreListedUpToTheirNumber() throws Exception {
        write("cards.txt", CARD.repeat(10) + "mail a.b@example.com\n");
        List<Target> targets = FileScan.targets(List.of(folder));
        List<Finding> all = scan(targets).getFirst().findings();
        assertThat(all).hasSize(11);
        for (int most = 0; most <= 12; most++) {
            FileResult result = scan(targets, most).getFirst();
            assertThat(result.findings()).isEqualTo(all.subList(0, Math.min(most, 11)));
            assertThat(result.unlisted()).isEqualTo(11 - result.findings().size());
            assertThat(result.counts())
                    .containsOnly(
                            entry(new InfoType("CREDIT_CARD_NUMBER"), 10L),
                            entry(new InfoType("EMAIL_ADDRESS"), 1L));
        }
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        Path gone = write("gone.txt", CARD);
        write("there.txt", CARD);
        List<Target> targets = FileScan.targets(List.of(folder));
        Files.delete(gone);
        List<FileResult> results = scan(targets);
        assertThat(results)
                .extracting(FileResult::path, FileResult::state, FileResult::cause)
                .containsExactly(
                        tuple(gone, State.UNREADABLE, "io"),
                        tuple(folder.resolve("there.txt"), State.COMPLETE, null));
    }

    @Test
    void binaryFilesAreScannedAsBytes() throws Exception {
        byte[] noise = new byte[300_000];
        new SplittableRandom(3).nextBytes(noise);
        byte[] card = ("\0\0" + CARD).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(card, 0, noise, 262_140, card.length);
        Files.write(folder.resolve("image.png"), noise);
        FileResult result = scanAll().getFirst();
        assertThat(result.view()).isEqualTo("bytes");
        assertThat(result.state()).isEqualTo(State.COMPLETE);
        assertThat(result.findings())
                .filteredOn(f -> f.infoType().id().equals("CREDIT_CARD_NUMBER"))
                .singleElement()
                .satisfies(f -> assertThat(f.start()).isEqualTo(262_142L + "the card ".length()));
    }

    /// A name is bytes to the system; 0xFF is no character in UTF-8.
    @Test
    void namesThatAreNoTextAreScanned() throws Exception {
        Process made =
                new ProcessBuilder(
                                "/bin/sh",
                                "-c",
                                "printf 'the card 4111 1111 1111 1111' >"
                                        + " \"$(printf 'odd\\377name.txt')\"")
                        .directory(folder.toFile())
                        .start();
        assumeThat(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0).isTrue();
        List<FileResult> results = scanAll();
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().state()).isEqualTo(State.COMPLETE);
        assertThat(results.getFirst().findings()).hasSize(1);
    }
}
