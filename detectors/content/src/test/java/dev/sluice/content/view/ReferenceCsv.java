package dev.sluice.content.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a whole table by splitting it (RFC 4180), written apart from the view: the oracle of its
/// tests.
final class ReferenceCsv {

    private ReferenceCsv() {}

    /// The cells of the records, quotes taken off.
    static List<List<String>> records(String table, char separator) {
        List<List<String>> records = new ArrayList<>();
        for (String record : split(table, "\r\n")) {
            List<String> cells = new ArrayList<>();
            for (String cell : split(record, String.valueOf(separator))) {
                boolean quoted = cell.startsWith("\"") && cell.length() > 1;
                cells.add(
                        quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
            }
            records.add(cells);
        }
        return records;
    }

    /// Splits at each separator that has an even number of quotes before it.
    private static List<String> split(String text, String separator) {
        List<String> pieces = new ArrayList<>();
        String[] all = text.split(Pattern.quote(separator), -1);
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            piece.append(all[i]);
            if (piece.chars().filter(c -> c == '"').count() % 2 == 0) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(separator);
            }
        }
        return pieces;
    }
}
