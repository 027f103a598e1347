package dev.sluice.policies.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes problems for people, and as annotations of a GitHub job.
///
/// ```
/// policies/pci.yaml:31:5: error SLU0102: unknown key "acton" in rule "block-bulk"
///    31 |     acton: block
///       |     ^^^^^ did you mean "action"?
/// ```
public final class ProblemPrinter {
    private static final int WIDEST = 120;
    private static final int BEFORE_CUT = 60;

    private ProblemPrinter() {}

    /// All problems, each with its source line, a caret and what was probably meant.
    public static String human(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            human(problem, out);
        }
        return out.toString();
    }

    /// All problems as GitHub workflow commands.
    public static String github(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            out.append("::").append(problem.level().written());
            out.append(" file=").append(property(problem.source()));
            out.append(",line=").append(problem.line());
            out.append(",col=").append(problem.column());
            out.append(",title=").append(problem.code().code()).append("::");
            out.append(data(withSuggestion(problem))).append('\n');
        }
        return out.toString();
    }

    /// The message, and what was probably meant, in one line.
    public static String withSuggestion(Problem problem) {
        return problem.suggestion() == null
                ? problem.message()
                : problem.message() + "; " + didYouMean(problem.suggestion());
    }

    private static void human(Problem problem, StringBuilder out) {
        out.append(problem.source()).append(':');
        if (problem.line() > 0) {
            out.append(problem.line()).append(':').append(problem.column()).append(':');
        }
        out.append(' ').append(problem.level().written());
        out.append(' ').append(problem.code().code());
        out.append(": ").append(problem.message());
        if (problem.lineText() == null && problem.suggestion() != null) {
            out.append("; ").append(didYouMean(problem.suggestion()));
        }
        out.append('\n');
        if (problem.lineText() != null) {
            excerpt(problem, problem.lineText(), out);
        }
    }

    private static void excerpt(Problem problem, String line, StringBuilder out) {
        int[] points = line.codePoints().toArray();
        int at = Math.min(problem.column() - 1, points.length);
        int from = points.length > WIDEST ? Math.max(0, at - BEFORE_CUT) : 0;
        int to = Math.min(points.length, from + WIDEST);
        String cutLeft = from > 0 ? "…" : "";
        out.append("%5d | ".formatted(problem.line())).append(cutLeft);
        out.append(visible(points, from, to)).append(to < points.length ? "…" : "").append('\n');
        out.append("      | ").append(" ".repeat(cutLeft.length()));
        for (int i = from; i < at; i++) {
            out.append(points[i] == '\t' ? '\t' : ' ');
        }
        out.append("^".repeat(Math.max(1, Math.min(problem.length(), to - at))));
        appendSuggestion(problem.suggestion(), out);
        out.append('\n');
    }

    private static void appendSuggestion(@Nullable String suggestion, StringBuilder out) {
        if (suggestion != null) {
            out.append(' ').append(didYouMean(suggestion));
        }
    }

    private static String didYouMean(String suggestion) {
        return "did you mean \"" + suggestion + "\"?";
    }

    /// A terminal must not act on what a file holds.
    private static String visible(int[] points, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean odd = Character.isISOControl(points[i]) && points[i] != '\t';
            out.appendCodePoint(odd ? '\uFFFD' : points[i]);
        }
        return out.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
