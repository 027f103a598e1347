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
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Findings as SARIF 2.1.0 (OASIS), with byte offsets; written when the scan has ended.
final class SarifFindings implements FindingsWriter {

    private static final ObjectMapper JSON = JsonMapper.shared();

    private final PrintWriter out;
    private final ArrayNode results = JSON.createArrayNode();
    private final ArrayNode notifications = JSON.createArrayNode();
    private final Map<String, String> rules = new TreeMap<>();

    SarifFindings(PrintWriter out) {
        this.out = out;
        for (Detector detector : BuiltIn.scanner().detectors()) {
            rules.putIfAbsent(detector.infoType().id(), detector.description());
        }
    }

    @Override
    public void write(FileResult result) {
        String uri = uri(GuardedPath.of(result.path(), BuiltIn.names()::name));
        for (Finding finding : result.findings()) {
            results.add(result(uri, finding));
        }
        if (result.state() != FileResult.State.COMPLETE) {
            ObjectNode notification = notifications.addObject();
            notification.put("level", "error");
            notification
                    .putObject("message")
                    .put("text", "not wholly inspected: " + result.cause());
            notification.putArray("locations").add(location(uri, null));
        }
    }

    @Override
    public void close() {
        ObjectNode sarif = JSON.createObjectNode();
        sarif.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        sarif.put("version", "2.1.0");
        ObjectNode run = sarif.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "sluice");
        driver.put("version", BuildVersion.current());
        ArrayNode described = driver.putArray("rules");
        rules.forEach((id, text) ->
                described
                        .addObject()
                        .put("id", id)
                        .putObject("shortDescription")
                        .put("text", text));
        ObjectNode invocation = run.putArray("invocations").addObject();
        invocation.put("executionSuccessful", notifications.isEmpty());
        invocation.set("toolExecutionNotifications", notifications);
        run.set("results", results);
        out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sarif));
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
