package dev.sluice.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of figures, written as Markdown for people and as CSV for programs.
public final class Table {

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param heads of the columns
    public Table(String... heads) {
        this.heads = List.of(heads);
    }

    /// Adds a row.
    ///
    /// @param cells one for each column
    /// @throws IllegalArgumentException if their number is another
    public void row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells for " + heads.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /// A figure to three digits, and no more behind the point than it needs: `1234`, `12.3`,
    /// `0.0123`. What was not measured is a dash.
    public static String figure(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        int behind = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
        return String.format(Locale.ROOT, "%." + behind + "f", value);
    }

    /// How many times one is the other, such as `12.3 ×`.
    public static String times(double one, double other) {
        double ratio = one / other;
        return Double.isFinite(ratio) ? figure(ratio) + " ×" : "–";
    }

    /// A pipe table that ends with a line end.
    public String markdown() {
        StringBuilder text = new StringBuilder();
        line(text, heads);
        text.append("|---".repeat(heads.size())).append("|\n");
        for (List<String> row : rows) {
            line(text, row.stream().map(cell -> cell.replace("|", "\\|")).toList());
        }
        return text.toString();
    }

    /// RFC 4180, with a head, and `\n` as the line end.
    public String csv() {
        StringBuilder text = new StringBuilder();
        csvLine(text, heads);
        for (List<String> row : rows) {
            csvLine(text, row);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static void csvLine(StringBuilder text, List<String> cells) {
        text.append(String.join(",", cells.stream().map(Table::quoted).toList())).append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(each -> each == ',' || each == '"' || each < ' ');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
