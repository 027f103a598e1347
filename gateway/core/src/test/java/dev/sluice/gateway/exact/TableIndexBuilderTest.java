package dev.sluice.gateway.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.detectors.exact.ColumnType;
import dev.sluice.detectors.exact.ExactIndex;
import dev.sluice.detectors.exact.ExactKey;
import dev.sluice.detectors.exact.IndexException;
import dev.sluice.policies.syntax.IndexFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableIndexBuilderTest {

    private static final ExactKey KEY = new ExactKey(new byte[32]);

    @TempDir private Path folder;

    private TableRequest request(int run, String... primaries) {
        return new TableRequest(
                folder.resolve("t.csv"),
                folder.resolve("t.edm"),
                (byte) 0,
                List.of(),
                List.of(primaries),
                Map.of(),
                "",
                null,
                run);
    }

    private TableSummary build(String table, int run, String... primaries)
            throws IOException, TableException {
        Files.writeString(folder.resolve("t.csv"), table);
        return new TableIndexBuilder(request(run, primaries), KEY, 1).build(_ -> {});
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    private static String table(int rows) {
        StringBuilder table = new StringBuilder("email;firstName;phone;customerNo\n");
        for (int i = 0; i < rows; i++) {
            table.append("u%d@example.com;N%d;+4917100%05d;C-%06d%n".formatted(i, i % 7, i, i));
        }
        return table.toString();
    }

    /// Sorted in many small runs a table gives what it gives in one.
    @Test
    void aTableOfManyRunsIsWhole() throws IOException, TableException, IndexException {
        TableSummary summary = build(table(3000), 256, "email", "customerNo");
        assertThat(summary.spilled()).isEqualTo(24);
        assertThat(summary.header().entries()).isEqualTo(6000);
        assertThat(summary.header().columns())
                .extracting(column -> column.type())
                .containsExactly(
                        ColumnType.EMAIL, ColumnType.NAME, ColumnType.PHONE, ColumnType.ID);
        assertThat(files()).containsExactly("t.csv", "t.edm");
        ExactIndex index = ExactIndex.open(IndexFiles.map(folder.resolve("t.edm")), KEY);
        assertThat(index.header().rows()).isEqualTo(3000);
        assertThat(new FoundValues(index, "email").in(table(3000))).hasSize(3000);
        assertThat(new FoundValues(index, "customerNo").in(table(3000))).hasSize(3000);
        assertThat(new FoundValues(index, "email").in("u3000@example.com N1")).isEmpty();
    }

    @Test
    void onlyItsOwnerMayReadTheIndex() throws IOException, TableException {
        build(table(3), 256);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("t.edm"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email,name$a@b.cd|line 2, column 1: 1 fields, the header has 2",
                "email,email$a@b.cd,x|line 1, field 2: the name of this column is there twice",
                "email,$a@b.cd,x|line 1, field 2: a column's name has",
                "comment,city$a,b|name the column to search for",
                "email,name$,x|no primary column has a value",
                "$|the table is empty",
            })
    void saysWhatIsWrongAndLeavesNoFile(String table, String message) throws IOException {
        assertThatThrownBy(() -> build(table.replace('$', '\n'), 256))
                .isInstanceOf(TableException.class)
                .hasMessageContaining(message);
        assertThat(files()).containsExactly("t.csv");
    }

    @Test
    void saysWhichColumnsThereAre() {
        assertThatThrownBy(() -> build(table(3), 256, "emial"))
                .hasMessageContaining("no column \"emial\"; there are: email, firstName");
    }

    @Test
    void countsWhatCannotBeSearchedFor() throws IOException, TableException {
        TableSummary summary = build("id,name\n1,Ada\n12345,-\nletters,\n123456,B Cd\n", 256);
        assertThat(summary.unread()).containsExactly(2L, 1L);
        assertThat(summary.unselective()).containsExactly(0L, 0L);
        assertThat(summary.header().entries()).isEqualTo(2);
        assertThat(build("id,name\n12,Ada\n12345,Bea\n", 256).unselective())
                .containsExactly(1L, 0L);
    }

    @Test
    void aFailureKeepsTheOldIndex() throws IOException, TableException {
        build(table(3), 256);
        byte[] old = Files.readAllBytes(folder.resolve("t.edm"));
        assertThatThrownBy(() -> build(table(3) + "\"", 256)).isInstanceOf(TableException.class);
        assertThat(Files.readAllBytes(folder.resolve("t.edm"))).isEqualTo(old);
        assertThat(files()).containsExactly("t.csv", "t.edm");
    }

    /// Killed while it reads, the builder has left nothing under the index's name.
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aKilledBuildLeavesNoHalfIndex() throws IOException, InterruptedException {
        breakOff(Process::destroyForcibly);
        assertThat(files()).doesNotContain("t.edm").noneMatch(name -> name.startsWith("run"));
    }

    /// SIGTERM, as SIGINT: what it had written is gone.
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aStoppedBuildLeavesNothing() throws IOException, InterruptedException {
        breakOff(Process::destroy);
        assertThat(files()).containsExactly("pipe.csv", "t.csv");
    }

    private void breakOff(Consumer<Process> how) throws IOException, InterruptedException {
        Path table = folder.resolve("t.csv");
        Path pipe = folder.resolve("pipe.csv");
        Files.writeString(table, table(20_000));
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Process builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Killed.class.getName(),
                                pipe.toString(),
                                folder.resolve("t.edm").toString())
                        .redirectErrorStream(true)
                        .start();
        try (var out = Files.newOutputStream(pipe)) {
            out.write(Files.readAllBytes(table));
            out.flush();
            how.accept(builder);
            builder.waitFor();
        } catch (IOException e) {
            // The reader is gone: that is what the test is about.
            assertThat(builder.isAlive()).isFalse();
        }
        assertThat(builder.exitValue()).isNotZero();
    }

    /// Builds an index in a process of its own.
    static final class Killed {
        private Killed() {}

        public static void main(String[] args) throws IOException, TableException {
            TableRequest request =
                    new TableRequest(
                            Path.of(args[0]),
                            Path.of(args[1]),
                            (byte) ';',
                            List.of(),
                            List.of(),
                            Map.of(),
                            "",
                            null,
                            256);
            new TableIndexBuilder(request, KEY, 1).build(_ -> {});
        }
    }

    @Test
    void valuesAreTakenInNormalFormC() throws IOException, TableException, IndexException {
        build("name,email\nMu\u0308ller,a@example.com\n", 256, "name");
        ExactIndex index = ExactIndex.open(IndexFiles.map(folder.resolve("t.edm")), KEY);
        assertThat(new FoundValues(index, "name").in("x M\u00fcller y"))
                .containsExactly("M\u00fcller");
    }
}
