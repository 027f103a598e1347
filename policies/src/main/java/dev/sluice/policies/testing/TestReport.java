package dev.sluice.policies.testing;

import java.util.List;

/// How the cases went. It holds no text of a body.
public record TestReport(List<CaseResult> results) {
    public TestReport {
        results = List.copyOf(results);
    }

    /// One case.
    ///
    /// @param source the file, as it was named
    /// @param line of the case, from 1
    /// @param runs how often it was sent: more than once where the body is cut
    /// @param failures empty if it passed
    public record CaseResult(
            String source, int line, String policy, String name, int runs, List<Failure> failures) {
        public CaseResult {
            failures = List.copyOf(failures);
        }

        public boolean passed() {
            return failures.isEmpty();
        }
    }

    /// An expectation that did not hold.
    ///
    /// @param key in `expect`
    /// @param expected as the file says; a body by its shape
    /// @param actual what was seen; a body by its shape
    /// @param cut where the body was cut, or -1 if it was not
    public record Failure(String key, String expected, String actual, int cut) {
        /// In one line.
        public String inWords() {
            String where = cut < 0 ? "" : " (body cut at byte " + cut + ")";
            return key + ": expected " + expected + ", was " + actual + where;
        }
    }

    /// Cases that failed.
    public long failed() {
        return results.stream().filter(result -> !result.passed()).count();
    }

    /// For people: each failed case with its reasons, then one line of totals.
    public String human() {
        StringBuilder out = new StringBuilder();
        int runs = 0;
        for (CaseResult result : results) {
            runs += result.runs();
            if (!result.passed()) {
                out.append(
                        "%s:%d: failed: %s%n"
                                .formatted(result.source(), result.line(), result.name()));
                result.failures().forEach(f -> out.append("    ").append(f.inWords()).append('\n'));
            }
        }
        return out.append(
                        "%d cases in %d runs: %d passed, %d failed%n"
                                .formatted(
                                        results.size(), runs, results.size() - failed(), failed()))
                .toString();
    }

    /// One JSON object.
    public String json() {
        StringBuilder out = new StringBuilder("{\"cases\":[");
        String comma = "";
        for (CaseResult result : results) {
            out.append(comma).append("{\"path\":").append(JsonText.quote(result.source()));
            out.append(",\"line\":").append(result.line());
            out.append(",\"policy\":").append(JsonText.quote(result.policy()));
            out.append(",\"name\":").append(JsonText.quote(result.name()));
            out.append(",\"runs\":").append(result.runs());
            out.append(",\"passed\":").append(result.passed()).append(",\"failures\":[");
            String inner = "";
            for (Failure failure : result.failures()) {
                out.append(inner).append("{\"key\":").append(JsonText.quote(failure.key()));
                out.append(",\"expected\":").append(JsonText.quote(failure.expected()));
                out.append(",\"actual\":").append(JsonText.quote(failure.actual()));
                out.append(",\"cut\":").append(failure.cut()).append('}');
                inner = ",";
            }
            out.append("]}");
            comma = ",";
        }
        return out.append("],\"failed\":").append(failed()).append("}\n").toString();
    }

    /// The XML that build servers read as JUnit's.
    public String junit() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuite name=\"sluice\" tests=\"").append(results.size());
        out.append("\" failures=\"").append(failed()).append("\">\n");
        for (CaseResult result : results) {
            out.append("  <testcase classname=\"").append(xml(result.policy()));
            out.append("\" name=\"").append(xml(result.name()));
            out.append("\" file=\"").append(xml(result.source()));
            out.append("\" line=\"").append(result.line()).append('"');
            if (result.passed()) {
                out.append("/>\n");
                continue;
            }
            out.append(">\n");
            for (Failure failure : result.failures()) {
                String words = xml(failure.inWords());
                out.append("    <failure message=\"").append(words).append("\"/>\n");
            }
            out.append("  </testcase>\n");
        }
        return out.append("</testsuite>\n").toString();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x1F]", " ");
    }
}
