package dev.sluice.detectors.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Scanner;
import dev.sluice.detectors.engine.Engine;
import dev.sluice.testing.MemoryIndex;
import dev.sluice.testing.Seeded;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactScanTest {

    private static final ExactIndex CUSTOMERS =
            new MemoryIndex()
                    .country("49")
                    .column("email", ColumnType.EMAIL, true)
                    .column("name", ColumnType.NAME, false)
                    .column("phone", ColumnType.PHONE, false)
                    .column("born", ColumnType.DATE, false)
                    .column("number", ColumnType.ID, true)
                    .column("street", ColumnType.TEXT, true)
                    .row(
                            "ada@example.com",
                            "Ada Lovelace",
                            "+49 171 1234567",
                            "1815-12-10",
                            "K-10.0001",
                            "12 Analytical Way")
                    .row(
                            "karl@example.org",
                            "Müller, Karl",
                            "0301234567",
                            "31.01.1990",
                            "K-10.0002",
                            "Große Straße 5")
                    .row("eva@example.net", "Eva Müller", "", "", "K-10.0003", "")
                    .open();

    private static Scanner scanner(String primary, int atLeast, String... columns) {
        return LookupScanner.compile(
                List.of(ExactRun.detector("CUSTOMER", CUSTOMERS, primary, atLeast, columns)),
                Engine::compile);
    }

    private static List<String> found(Scanner scanner, String text) {
        return new ExactRun(scanner).text(text).found();
    }

    private static final Scanner WITH_NAME = scanner("email", 1, "name", "phone", "born");

    @Test
    void aPrimaryValueAloneIsNoFinding() {
        assertThat(found(WITH_NAME, "write to ada@example.com please")).isEmpty();
        assertThat(found(scanner("email", 0), "write to ADA@example.com."))
                .containsExactly("ADA@example.com");
    }

    @Test
    void anotherValueOfTheSameRowMakesIt() {
        assertThat(found(WITH_NAME, "Lovelace, Ada <ada@example.com>"))
                .containsExactly("ada@example.com");
        assertThat(found(WITH_NAME, "ada@example.com, 0171/1234567"))
                .containsExactly("ada@example.com");
        assertThat(found(WITH_NAME, "ada@example.com born 10.12.1815"))
                .containsExactly("ada@example.com");
        assertThat(found(WITH_NAME, "karl@example.org KARL MÜLLER"))
                .containsExactly("karl@example.org");
    }

    @Test
    void aValueOfAnotherRowDoesNot() {
        assertThat(found(WITH_NAME, "Karl Müller wrote to ada@example.com")).isEmpty();
        assertThat(found(WITH_NAME, "eva@example.net 030 1234567")).isEmpty();
    }

    @Test
    void countsColumnsNotValues() {
        Scanner two = scanner("email", 2, "name", "phone", "born");
        assertThat(found(two, "Ada Lovelace, Ada Lovelace ada@example.com")).isEmpty();
        assertThat(found(two, "Ada Lovelace, +491711234567 ada@example.com"))
                .containsExactly("ada@example.com");
    }

    @Test
    void recordsPartRows() {
        assertThat(found(WITH_NAME, "¶ada@example.com¶Ada Lovelace¶")).isEmpty();
        assertThat(found(WITH_NAME, "¶ada@example.com;Ada Lovelace¶")).hasSize(1);
        assertThat(found(WITH_NAME, "¶‹ada@example.com›‹Ada Lovelace›")).isEmpty();
        assertThat(found(WITH_NAME, "¶‹ada@example.com›‹x› Ada Lovelace")).hasSize(1);
        assertThat(found(WITH_NAME, "¶Ada Lovelace ‹ada@example.com›")).hasSize(1);
        assertThat(found(WITH_NAME, "¶‹ada@example.com›¶‹Ada Lovelace›")).isEmpty();
    }

    @Test
    void distanceEndsARecord() {
        String far = " some words".repeat(60);
        assertThat(found(WITH_NAME, "ada@example.com" + far + " Ada Lovelace")).isEmpty();
        assertThat(found(WITH_NAME, "¶ada@example.com" + far + " Ada Lovelace")).hasSize(1);
        String further = " some words".repeat(400);
        assertThat(found(WITH_NAME, "¶Ada Lovelace" + further + " ada@example.com")).isEmpty();
    }

    @Test
    void findsOtherKindsOfPrimaries() {
        Scanner numbers = scanner("number", 0);
        assertThat(found(numbers, "see K-10.0002, K100003 and K 10 0009"))
                .containsExactly("K-10.0002", "K100003");
        assertThat(found(scanner("street", 0), "lives in GROSSE STRAẞE 5 or große  straße 5"))
                .containsExactly("große  straße 5");
        assertThat(found(scanner("street", 0), "at 12 analytical\nway|12 Analytical|Way"))
                .containsExactly("12 analytical\nway");
    }

    @Test
    void unitsPartValues() {
        assertThat(found(WITH_NAME, "ada@example.com|Ada|Lovelace")).isEmpty();
        assertThat(found(WITH_NAME, "ada@example.com|Ada Lovelace")).hasSize(1);
    }

    @Test
    void findingsAreEqualForEveryCut() {
        String[] parts = {
            "ada@example.com",
            "karl@example.org",
            "Ada Lovelace",
            "Müller, Karl",
            "10.12.1815",
            "+49 171 1234567",
            "K-10.0001",
            "12 Analytical Way",
            "|",
            "¶",
            "‹",
            "›",
            " ",
            ", ",
            "some other words ",
            "4111 1111 1111 1111 ",
            "x".repeat(300),
            "ü".repeat(40),
            "word ".repeat(120),
            "a@b",
            "@",
            "1990-01-31T10:00 "
        };
        List<Detector> detectors =
                List.of(
                        ExactRun.detector("TYPE_A", CUSTOMERS, "email", 1, "name", "phone", "born"),
                        ExactRun.detector("TYPE_B", CUSTOMERS, "email", 0),
                        ExactRun.detector("TYPE_C", CUSTOMERS, "number", 1, "email", "name"),
                        ExactRun.detector("TYPE_D", CUSTOMERS, "street", 0),
                        ExactRun.detector("TYPE_E", CUSTOMERS, "street", 1, "email"));
        ExactRun run = new ExactRun(LookupScanner.compile(detectors, Engine::compile));
        int[] total = {0};
        Seeded.check(
                120,
                random -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(60); i >= 0; i--) {
                        text.append(parts[random.nextInt(parts.length)]);
                        text.append(random.nextBoolean() ? " " : "");
                    }
                    run.text(text.toString());
                    List<ExactRun.Found> whole = run.cutAt();
                    total[0] += whole.size();
                    for (int i = 0; i < 8; i++) {
                        assertThat(run.cutAt(ExactRun.cuts(run.length(), random))).isEqualTo(whole);
                    }
                });
        assertThat(total[0]).isGreaterThan(300);
    }

    @Test
    void longTextIsRead() {
        String filler = "lorem ipsum dolor sit amet ".repeat(3000);
        ExactRun run = new ExactRun(WITH_NAME);
        run.text(filler + "ada@example.com Ada Lovelace " + filler);
        assertThat(run.found()).containsExactly("ada@example.com");
    }

    @Test
    void allocatesNothing() {
        ExactRun run =
                new ExactRun(
                        LookupScanner.compile(
                                List.of(
                                        ExactRun.detector("TYPE_A", CUSTOMERS, "email", 1, "name"),
                                        ExactRun.detector("TYPE_D", CUSTOMERS, "street", 0)),
                                Engine::compile));
        run.text("Ada Lovelace ada@example.com, Große Straße 5, some words ".repeat(200));
        long[] found = {0};
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = 0;
        for (int i = 0; i < 600; i++) {
            if (i == 500) {
                before = threads.getCurrentThreadAllocatedBytes();
            }
            run.bare(_ -> found[0]++);
        }
        assertThat(found[0]).isEqualTo(600 * 400);
        assertThat((threads.getCurrentThreadAllocatedBytes() - before) / 100).isLessThan(256);
    }

    /// Where only numbers are searched for, tokens without a digit are passed over; what is found
    /// is what a scan finds that reads them all.
    @Test
    void numbersAreFoundWithoutReadingTheWords() {
        ExactIndex numbers = phones().row("+49 171 1234567", "5555 5555 5555 4444").open();
        ExactIndex all =
                phones().column("code", ColumnType.ID, true)
                        .row("+49 171 1234567", "5555 5555 5555 4444", "ab12")
                        .open();
        String[] parts = {
            "0171 1234567",
            "+49-171-1234567",
            "5555555555554444",
            "5555 5555 5555 4444",
            "word",
            "x".repeat(63),
            "1".repeat(70),
            "ab12x",
            "é",
            "|",
            " ",
            "-",
            ", ",
            "(0)",
            "a1"
        };
        ExactRun few = new ExactRun(scanner(numbers));
        ExactRun every = new ExactRun(scanner(all));
        int[] total = {0};
        Seeded.check(
                200,
                random -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(40); i >= 0; i--) {
                        text.append(parts[random.nextInt(parts.length)]);
                        text.append(random.nextInt(3) == 0 ? "" : " ");
                    }
                    few.text(text.toString());
                    every.text(text.toString());
                    List<ExactRun.Found> whole = every.cutAt();
                    total[0] += whole.size();
                    assertThat(few.cutAt()).isEqualTo(whole);
                    for (int i = 0; i < 6; i++) {
                        int[] cuts = ExactRun.cuts(few.length(), random);
                        assertThat(few.cutAt(cuts)).isEqualTo(whole);
                    }
                });
        assertThat(total[0]).isGreaterThan(500);
    }

    private static MemoryIndex phones() {
        return new MemoryIndex()
                .country("49")
                .column("phone", ColumnType.PHONE, true)
                .column("card", ColumnType.CARD, true);
    }

    private static Scanner scanner(ExactIndex index) {
        return LookupScanner.compile(
                List.of(
                        ExactRun.detector("PHONE", index, "phone", 0),
                        ExactRun.detector("CARD", index, "card", 0)),
                Engine::compile);
    }
}
