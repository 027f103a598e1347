package dev.sluice.gateway.cli;

import dev.sluice.detectors.Finding;
import dev.sluice.detectors.InfoType;
import dev.sluice.detectors.Range;
import dev.sluice.gateway.files.FileResult;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// Findings as JSON: one object a file, as lines or as one array.
final class JsonFindings implements FindingsWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    private final PrintWriter out;
    private final GuardedPath paths;
    private final boolean array;
    private boolean first = true;

    /// @param array whether the objects stand in one array
    JsonFindings(PrintWriter out, GuardedPath paths, boolean array) {
        this.out = out;
        this.paths = paths;
        this.array = array;
    }

    @Override
    public void write(FileResult result) {
        if (array) {
            out.println(first ? "[" : ",");
            first = false;
        }
        // Written as it comes: a tree of a large file's findings would take all memory.
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(result, json);
        }
        if (!array) {
            out.println();
        }
    }

    @Override
    public void close() {
        if (array) {
            out.println(first ? "[]" : System.lineSeparator() + "]");
        }
    }

    private void write(FileResult result, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", paths.of(result.path()));
        json.writeStringProperty("outcome", result.state().written());
        if (result.cause() != null) {
            json.writeStringProperty("cause", result.cause());
        }
        json.writeStringProperty("view", result.view());
        json.writeNumberProperty("bytes", result.bytes());
        json.writeArrayPropertyStart("findings");
        for (Finding finding : result.findings()) {
            write(finding, json);
        }
        json.writeEndArray();
        json.writeNumberProperty("unlisted", result.unlisted());
        json.writeObjectPropertyStart("counts");
        for (Map.Entry<InfoType, Long> count : new TreeMap<>(result.counts()).entrySet()) {
            json.writeNumberProperty(count.getKey().id(), count.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("infoType", finding.infoType().id());
        json.writeStringProperty("likelihood", finding.likelihood().name());
        json.writeStringProperty("part", finding.part());
        json.writeNumberProperty("start", finding.start());
        json.writeNumberProperty("end", finding.end());
        json.writeArrayPropertyStart("ranges");
        for (Range range : finding.ranges()) {
            json.writeStartObject();
            json.writeNumberProperty("start", range.start());
            json.writeNumberProperty("end", range.end());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("fieldPath", finding.fieldPath());
        json.writeEndObject();
    }
}
