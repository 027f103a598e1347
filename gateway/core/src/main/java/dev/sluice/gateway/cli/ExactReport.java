package dev.sluice.gateway.cli;

import dev.sluice.detectors.exact.DocumentsHeader;
import dev.sluice.detectors.exact.IndexFile;
import dev.sluice.detectors.exact.TableHeader;
import dev.sluice.detectors.exact.TableHeader.Column;
import dev.sluice.gateway.exact.DocumentsSummary;
import dev.sluice.gateway.exact.TableSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what an index holds: names and counts.
final class ExactReport {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintWriter out;
    private final ExactFormat format;

    ExactReport(PrintWriter out, ExactFormat format) {
        this.out = out;
        this.format = format;
    }

    void built(Path index, TableSummary summary) {
        if (format == ExactFormat.json) {
            ObjectNode node = object(summary.header());
            node.put("index", index.toString());
            node.put("bytes", summary.bytes());
            columns(node, summary);
            print(node);
            return;
        }
        human(summary.header());
        for (int i = 0; i < summary.header().columns().size(); i++) {
            String name = summary.header().columns().get(i).name();
            warn(summary.unread().get(i), name, "cannot be read as its type and are left out");
            warn(summary.unselective().get(i), name, "are too short to be searched for");
        }
        out.printf("%s written, %.1f MB%n", index, summary.bytes() / 1e6);
        out.flush();
    }

    private void warn(long cells, String column, String what) {
        if (cells > 0) {
            out.printf("  %,d cells of \"%s\" %s%n", cells, column, what);
        }
    }

    private static void columns(ObjectNode node, TableSummary summary) {
        for (int i = 0; i < summary.header().columns().size(); i++) {
            ObjectNode column = (ObjectNode) node.withArray("columns").get(i);
            column.put("unread", summary.unread().get(i));
            column.put("unselective", summary.unselective().get(i));
        }
    }

    /// @return an [ExitCode]: incomplete if a file is not in the index
    int built(Path index, DocumentsSummary summary) {
        boolean whole = summary.tooShort().isEmpty() && summary.unreadable().isEmpty();
        if (format == ExactFormat.json) {
            ObjectNode node = object(summary.header());
            node.put("index", index.toString());
            node.put("bytes", summary.bytes());
            summary.tooShort().forEach(node.putArray("tooShort")::add);
            summary.unreadable().forEach(node.putArray("unreadable")::add);
            print(node);
        } else {
            human(summary.header());
            list(summary.tooShort(), "too few words to be recognised");
            list(summary.unreadable(), "cannot be read");
            out.printf("%s written, %.1f MB%n", index, summary.bytes() / 1e6);
            out.flush();
        }
        return whole ? ExitCode.OK : ExitCode.INCOMPLETE;
    }

    private void list(List<String> names, String what) {
        names.forEach(name -> out.printf("  %s: %s%n", name, what));
    }

    void table(IndexFile file, TableHeader header, boolean checked) {
        if (format == ExactFormat.json) {
            print(about(object(header), file, checked));
            return;
        }
        human(header);
        human(file, header.built(), checked);
    }

    void documents(IndexFile file, DocumentsHeader header, boolean checked) {
        if (format == ExactFormat.json) {
            print(about(object(header), file, checked));
            return;
        }
        human(header);
        human(file, header.built(), checked);
    }

    private void human(TableHeader header) {
        out.printf(
                "%,d rows, %,d values to search for%s%n",
                header.rows(),
                header.entries(),
                header.country().isEmpty() ? "" : ", phone country " + header.country());
        for (Column column : header.columns()) {
            out.printf(
                    "  %-24s %-7s %-8s %,12d values%n",
                    column.name(),
                    column.type().written(),
                    column.primary() ? "primary" : "",
                    column.values());
        }
    }

    private void human(DocumentsHeader header) {
        out.printf(
                "%,d documents, %,d fingerprints%n", header.documents().size(), header.entries());
    }

    private void human(IndexFile file, long built, boolean checked) {
        out.printf(
                "key %s, built %s, %.1f MB%s%n",
                file.keyId(),
                Instant.ofEpochSecond(built),
                file.length() / 1e6,
                checked ? ", whole" : "");
        out.flush();
    }

    private static ObjectNode object(TableHeader header) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", "table");
        node.put("rows", header.rows());
        node.put("searched", header.entries());
        node.put("phoneCountry", header.country());
        ArrayNode columns = node.putArray("columns");
        for (Column column : header.columns()) {
            columns.addObject()
                    .put("name", column.name())
                    .put("type", column.type().written())
                    .put("primary", column.primary())
                    .put("values", column.values());
        }
        return node;
    }

    private static ObjectNode object(DocumentsHeader header) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", "documents");
        node.put("fingerprints", header.entries());
        ArrayNode documents = node.putArray("documents");
        header.documents()
                .forEach(document ->
                        documents
                                .addObject()
                                .put("name", document.name())
                                .put("fingerprints", document.fingerprints()));
        return node;
    }

    private static ObjectNode about(ObjectNode node, IndexFile file, boolean checked) {
        return node.put("keyId", file.keyId()).put("bytes", file.length()).put("whole", checked);
    }

    private void print(ObjectNode node) {
        out.println(JSON.writeValueAsString(node));
        out.flush();
    }
}
