package dev.sluice.policies.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Likelihood;
import dev.sluice.detectors.exact.ColumnType;
import dev.sluice.detectors.exact.DocumentLookup;
import dev.sluice.detectors.exact.RowLookup;
import dev.sluice.testing.MemoryDocuments;
import dev.sluice.testing.MemoryIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupPolicyTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private final PolicyLoader loader =
            new PolicyLoader(new FewNames(), Map.of(), LocalDate.of(2026, 11, 24));

    @TempDir private Path folder;

    @BeforeEach
    void indexes() throws IOException {
        Files.write(folder.resolve("customers.edm"), customers("ada@example.com"));
        Files.write(
                folder.resolve("contracts.edf"),
                MemoryDocuments.bytes(List.of(MemoryDocuments.text(1, 100))));
        Files.writeString(folder.resolve("k"), KEY + "\n");
        Files.writeString(folder.resolve("other"), "x".repeat(32));
    }

    private static byte[] customers(String email) {
        return new MemoryIndex()
                .column("email", ColumnType.EMAIL, true)
                .column("name", ColumnType.NAME, false)
                .column("phone", ColumnType.PHONE, false)
                .row(email, "Ada Lovelace", "+49 171 1234567")
                .bytes();
    }

    private LoadResult load(String infoType) throws IOException {
        Path file = folder.resolve("p.yaml");
        String text =
                """
                apiVersion: sluice/v1
                kind: Policy
                name: p
                infoTypes:
                %srules:
                  - id: r
                    when: {detect: {infoTypes: [OURS]}}
                    action: block
                """
                        .formatted(infoType.indent(2));
        Files.writeString(file, text, UTF_8);
        return loader.load(List.of(file));
    }

    private Detector detector(String infoType) throws IOException {
        LoadResult result = load(infoType);
        assertThat(ProblemPrinter.human(result.problems())).isEmpty();
        return result.policies().getFirst().detectors().getFirst();
    }

    private String problems(String infoType) throws IOException {
        return ProblemPrinter.human(load(infoType).problems()).replace(folder + "/", "");
    }

    @Test
    void aRowIsLookedUp() throws IOException {
        Detector detector =
                detector(
                        """
                        OURS:
                          exact:
                            index: customers.edm
                            keyFile: k
                            primary: email
                            corroborate: {columns: [phone, name], atLeast: 2}
                        """);
        assertThat(detector.lookup())
                .isInstanceOfSatisfying(
                        RowLookup.class,
                        lookup -> {
                            assertThat(lookup.primary()).isZero();
                            assertThat(lookup.corroborating()).isEqualTo(0b110);
                            assertThat(lookup.atLeast()).isEqualTo(2);
                        });
        assertThat(detector.likeliest()).isEqualTo(Likelihood.VERY_LIKELY);
    }

    @Test
    void thePrimaryValueMayBeEnoughAndAllColumnsMayCount() throws IOException {
        Detector alone =
                detector("OURS: {exact: {index: customers.edm, keyFile: k, primary: email}}");
        assertThat(alone.lookup())
                .isInstanceOfSatisfying(
                        RowLookup.class, lookup -> assertThat(lookup.isCollective()).isFalse());
        Detector all =
                detector(
                        "OURS: {exact: {index: customers.edm, keyFile: k, primary: email,"
                                + " corroborate: {}}}");
        assertThat(all.lookup())
                .isInstanceOfSatisfying(
                        RowLookup.class,
                        lookup -> {
                            assertThat(lookup.corroborating()).isEqualTo(0b110);
                            assertThat(lookup.atLeast()).isEqualTo(1);
                        });
    }

    @Test
    void documentsAreLookedUp() throws IOException {
        Detector detector =
                detector("OURS: {fingerprint: {index: contracts.edf, keyFile: k, percent: 55}}");
        assertThat(detector.lookup())
                .isInstanceOfSatisfying(
                        DocumentLookup.class, lookup -> assertThat(lookup.percent()).isEqualTo(55));
    }

    @Test
    void anotherIndexIsAnotherPolicy() throws IOException {
        String text = "OURS: {exact: {index: customers.edm, keyFile: k, primary: email}}";
        String before = load(text).policies().getFirst().digest();
        Files.write(folder.resolve("customers.edm"), customers("eva@example.com"));
        assertThat(load(text).policies().getFirst().digest()).isNotEqualTo(before);
    }

    @Test
    void whatIsWrongIsToldWhereItStands() throws IOException {
        assertThat(problems("OURS: {exact: {index: none.edm, keyFile: k, primary: email}}"))
                .contains("p.yaml:5:25: error SLU0220")
                .contains("none.edm")
                .contains("there is no such file");
        assertThat(
                        problems(
                                "OURS: {exact: {index: customers.edm, keyFile: none, primary:"
                                        + " email}}"))
                .contains("error SLU0220")
                .contains("there is no such file");
        assertThat(
                        problems(
                                "OURS: {exact: {index: customers.edm, keyFile: other, primary:"
                                        + " email}}"))
                .contains("error SLU0220")
                .contains("built with another key");
        assertThat(problems("OURS: {exact: {index: contracts.edf, keyFile: k, primary: email}}"))
                .contains("an index of documents, not of a table");
        assertThat(problems("OURS: {exact: {index: customers.edm, keyFile: k, primary: emial}}"))
                .contains("p.yaml:5:61: error SLU0113")
                .contains("did you mean \"email\"?");
        assertThat(problems("OURS: {exact: {index: customers.edm, keyFile: k, primary: name}}"))
                .contains("error SLU0220")
                .contains("--primary name");
        assertThat(
                        problems(
                                "OURS: {exact: {index: customers.edm, keyFile: k, primary: email,"
                                        + " corroborate: {columns: [name], atLeast: 2}}}"))
                .contains("error SLU0106");
        assertThat(
                        problems(
                                "OURS: {exact: {index: customers.edm, keyFile: k, primary: email,"
                                        + " corroborate: {columns: email}}}"))
                .contains("error SLU0114");
        assertThat(problems("OURS: {pattern: x, fingerprint: {index: contracts.edf, keyFile: k}}"))
                .contains("p.yaml:5:10: error SLU0114");
    }

    @Test
    void aDocumentIsNotTransformed() throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(
                file,
                """
                apiVersion: sluice/v1
                kind: Policy
                name: p
                infoTypes: {OURS: {fingerprint: {index: contracts.edf, keyFile: k}}}
                rules:
                  - {id: r, when: {detect: {infoTypes: [OURS]}}, action: transform, transform: mask}
                """);
        assertThat(ProblemPrinter.human(loader.load(List.of(file)).problems()))
                .contains("error SLU0114")
                .contains("blocked or logged");
    }

    @Test
    void damageIsToldAndTheKeyIsNot() throws IOException {
        byte[] file = customers("ada@example.com");
        file[file.length - 9] ^= 1;
        Files.write(folder.resolve("customers.edm"), file);
        assertThat(problems("OURS: {exact: {index: customers.edm, keyFile: k, primary: email}}"))
                .contains("damaged")
                .doesNotContain(KEY);
    }
}
