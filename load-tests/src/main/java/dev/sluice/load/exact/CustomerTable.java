package dev.sluice.load.exact;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// A made-up table of customers, the same for the same number of rows.
final class CustomerTable {

    private static final String SYLLABLES = "kalomirutesanovelidaparozubehimogonarilosweta";

    private CustomerTable() {}

    /// Writes the table.
    static void write(Path file, long rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("email,customerId,name,phone,birthDate\n");
            for (long row = 0; row < rows; row++) {
                out.write(email(row));
                out.write(',');
                out.write(id(row));
                out.write(',');
                out.write(name(row));
                out.write(",+49 171 " + (1_000_000 + row % 9_000_000));
                out.write(",19%02d-%02d-%02d%n".formatted(row % 100, row % 12 + 1, row % 28 + 1));
            }
        }
    }

    static String email(long row) {
        return word(row, 1) + "." + row + "@" + word(row % 997, 2) + ".example";
    }

    static String id(long row) {
        return String.valueOf(10_000_000_000L + (row * 7_919) % 90_000_000_000L);
    }

    static String name(long row) {
        return word(row, 3) + " " + word(row / 7, 4);
    }

    private static String word(long row, long salt) {
        SplittableRandom random = new SplittableRandom(row * 31 + salt);
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i >= 0; i--) {
            int at = random.nextInt(SYLLABLES.length() / 2) * 2;
            word.append(SYLLABLES, at, at + 2);
        }
        return word.toString();
    }
}
