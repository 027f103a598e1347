package dev.sluice.gateway.cli;

import dev.sluice.detectors.Finding;
import dev.sluice.detectors.Range;
import dev.sluice.gateway.files.FileResult;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Findings as JSON: one object a file, as lines or as one array.
final class JsonFindings implements FindingsWriter {

    private static final ObjectMapper JSON = JsonMapper.shared();

    private final PrintWriter out;
    private final UnaryOperator<String> names;
    private final boolean array;
    private boolean first = true;

    /// @param names hides file names that hold a finding themselves
    /// @param array whether the objects stand in one array
    JsonFindings(PrintWriter out, UnaryOperator<String> names, boolean array) {
        this.out = out;
        this.names = names;
        this.array = array;
    }

    @Override
    public void write(FileResult result) {
        if (array) {
            out.println(first ? "[" : ",");
            first = false;
        }
        String object = JSON.writeValueAsString(object(result));
        if (array) {
            out.print(object);
        } else {
            out.println(object);
        }
    }

    @Override
    public void close() {
        if (array) {
            out.println(first ? "[]" : System.lineSeparator() + "]");
        }
    }

    private ObjectNode object(FileResult result) {
        ObjectNode file = JSON.createObjectNode();
        file.put("path", GuardedPath.of(result.path(), names));
        file.put("outcome", result.state().written());
        if (result.cause() != null) {
            file.put("cause", result.cause());
        }
        file.put("view", result.view());
        file.put("bytes", result.bytes());
        ArrayNode findings = file.putArray("findings");
        for (Finding finding : result.findings()) {
            findings.add(object(finding));
        }
        return file;
    }

    private static ObjectNode object(Finding finding) {
        ObjectNode node = JSON.createObjectNode();
        node.put("infoType", finding.infoType().id());
        node.put("likelihood", finding.likelihood().name());
        node.put("part", finding.part());
        node.put("start", finding.start());
        node.put("end", finding.end());
        ArrayNode ranges = node.putArray("ranges");
        for (Range range : finding.ranges()) {
            ranges.addObject().put("start", range.start()).put("end", range.end());
        }
        node.put("fieldPath", finding.fieldPath());
        return node;
    }
}
