package dev.sluice.gateway.cli;

import dev.sluice.detectors.Detector;
import dev.sluice.detectors.Finding;
import dev.sluice.detectors.Likelihood;
import dev.sluice.gateway.BuildVersion;
import dev.sluice.gateway.BuiltIn;
import dev.sluice.gateway.files.FileResult;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Findings as SARIF 2.1.0 (OASIS), with byte offsets. Results are written as they come; what could
/// not be inspected, or is not listed, is said behind them.
final class SarifFindings implements FindingsWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final PrintWriter out;
    private final GuardedPath paths;
    private final JsonGenerator json;
    private final ArrayNode notifications = JSON.createArrayNode();
    private boolean successful = true;

    SarifFindings(PrintWriter out, GuardedPath paths) {
        this.out = out;
        this.paths = paths;
        this.json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out);
        begin();
    }

    private void begin() {
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        ObjectNode tool = JSON.createObjectNode();
        ObjectNode driver = tool.putObject("driver");
        driver.put("name", "sluice");
        driver.put("version", BuildVersion.current());
        ArrayNode described = driver.putArray("rules");
        Map<String, String> rules = new TreeMap<>();
        for (Detector detector : BuiltIn.scanner().detectors()) {
            rules.putIfAbsent(detector.infoType().id(), detector.description());
        }
        rules.forEach((id, text) ->
                described
                        .addObject()
                        .put("id", id)
                        .putObject("shortDescription")
                        .put("text", text));
        json.writePOJOProperty("tool", tool);
        json.writeArrayPropertyStart("results");
    }

    @Override
    public void write(FileResult result) {
        boolean complete = result.state() == FileResult.State.COMPLETE;
        if (complete && result.counts().isEmpty()) {
            return;
        }
        String uri = uri(paths.of(result.path()));
        for (Finding finding : result.findings()) {
            json.writePOJO(result(uri, finding));
        }
        if (result.unlisted() > 0) {
            notify("note", uri, result.unlisted() + " more findings, counted and not listed");
        }
        if (!complete) {
            successful = false;
            notify("error", uri, "not wholly inspected: " + result.cause());
        }
    }

    private void notify(String level, String uri, String text) {
        ObjectNode notification = notifications.addObject();
        notification.put("level", level);
        notification.putObject("message").put("text", text);
        notification.putArray("locations").add(location(uri, null));
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", successful);
        json.writePOJOProperty("toolExecutionNotifications", notifications);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.println();
    }

    private static ObjectNode result(String uri, Finding finding) {
        ObjectNode node = JSON.createObjectNode();
        node.put("ruleId", finding.infoType().id());
        node.put("level", finding.likelihood().atLeast(Likelihood.LIKELY) ? "error" : "note");
        String where = finding.fieldPath().isEmpty() ? "" : " in " + finding.fieldPath();
        if (!finding.part().isEmpty()) {
            where += " at " + finding.start() + "-" + finding.end() + " of its content";
        }
        node.putObject("message")
                .put("text", finding.infoType() + " (" + finding.likelihood() + ")" + where);
        node.putArray("locations").add(location(uri, finding));
        return node;
    }

    /// A relative reference (RFC 3986), whatever bytes the path holds.
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    (b >= 'a' && b <= 'z')
                            || (b >= 'A' && b <= 'Z')
                            || (b >= '0' && b <= '9')
                            || "-._~/".indexOf(b) >= 0;
            if (plain) {
                uri.append((char) b);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return uri.toString();
    }

    private static ObjectNode location(String uri, @Nullable Finding finding) {
        ObjectNode node = JSON.createObjectNode();
        ObjectNode physical = node.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri);
        // A region speaks of the file's own bytes, not of what they decode to.
        if (finding != null && finding.part().isEmpty()) {
            physical.putObject("region")
                    .put("byteOffset", finding.start())
                    .put("byteLength", finding.end() - finding.start());
        }
        return node;
    }
}
