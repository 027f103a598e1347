package dev.sluice.gateway.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The last lines of a ledger for people, and those that come after. It needs no lock and verifies
/// nothing. One owner.
public final class LedgerTail {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private String segment = "";
    private long at;

    public LedgerTail(Path folder) {
        this.folder = folder;
    }

    /// The last lines.
    ///
    /// @param most how many
    public List<String> last(int most) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        List<String> segments = DiskLedgerFiles.segments(folder);
        // Two segments hold more lines than a terminal shows; the last one may be new.
        for (String name : segments.subList(Math.max(0, segments.size() - 2), segments.size())) {
            segment = name;
            at = 0;
            for (String line : readOn()) {
                last.addLast(line);
                if (last.size() > most) {
                    last.removeFirst();
                }
            }
        }
        return List.copyOf(last);
    }

    /// The lines that came since the last call.
    public List<String> next() throws IOException {
        List<String> lines = new ArrayList<>(readOn());
        for (String name : DiskLedgerFiles.segments(folder)) {
            if (name.compareTo(segment) > 0) {
                segment = name;
                at = 0;
                lines.addAll(readOn());
            }
        }
        return lines;
    }

    private List<String> readOn() throws IOException {
        if (segment.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(folder.resolve(segment));
                InputStream in =
                        new BufferedInputStream(Channels.newInputStream(channel.position(at)))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b == '\n') {
                    at += line.size();
                    lines.add(line.toString(StandardCharsets.UTF_8).strip());
                    line.reset();
                }
            }
        }
        return lines;
    }

    /// One line of a ledger in words.
    public static String words(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JacksonException _) {
            return "(not a line of a ledger)"; // its message would quote the line
        }
        String type = text(json, "type");
        String what =
                switch (type) {
                    case "event" -> event(json);
                    case "delivery" ->
                            "%s instead of %s  %s"
                                    .formatted(
                                            text(json, "delivery"),
                                            text(json, "planned"),
                                            text(json, "eventId"));
                    case "tally" ->
                            "%s clean %ss on %s, %s bytes"
                                    .formatted(
                                            text(json, "transfers"),
                                            text(json, "direction"),
                                            text(json, "route"),
                                            text(json, "bytes"));
                    case "clean" ->
                            "clean %s on %s, %s bytes"
                                    .formatted(
                                            text(json, "direction"),
                                            text(json, "route"),
                                            text(json, "bytes"));
                    case "checkpoint" ->
                            "%s lines signed with key %s (%s)"
                                    .formatted(
                                            text(json, "count"),
                                            text(json, "keyId"),
                                            text(json, "reason"));
                    case "start" ->
                            json.path("cleanStop").asBoolean(false)
                                    ? "gateway started"
                                    : "gateway started; it had not been stopped cleanly";
                    case "reload" -> "policies " + cut(text(json, "policyDigest")) + " in force";
                    case "keys" ->
                            "signing key %s and fingerprint key %s in force"
                                    .formatted(
                                            text(json, "signingKeyId"),
                                            text(json, "fingerprintKeyId"));
                    case "cut" -> text(json, "bytes") + " bytes of a torn line cut off";
                    case "outage" ->
                            "not writable since %s (%s): %s refused, %s dropped"
                                    .formatted(
                                            text(json, "from"),
                                            text(json, "cause"),
                                            text(json, "refused"),
                                            text(json, "dropped"));
                    default -> "";
                };
        return "%s  %-10s %s".formatted(text(json, "time"), type, what).stripTrailing();
    }

    private static String event(JsonNode json) {
        StringBuilder out = new StringBuilder();
        out.append(text(json, "verdict")).append(' ').append(text(json, "direction"));
        out.append(' ').append(text(json, "method")).append(' ').append(text(json, "path"));
        if (json.has("rule")) {
            out.append("  ").append(text(json, "policy")).append('/').append(text(json, "rule"));
        }
        if (json.has("wouldAction")) {
            out.append(" (would ").append(text(json, "wouldAction")).append(')');
        }
        if (!text(json, "inspection").equals("complete")) {
            out.append("  ").append(text(json, "inspection"));
            out.append(' ').append(text(json, "cause")).append(text(json, "limit"));
        }
        for (JsonNode finding : json.path("findings")) {
            out.append("  ").append(text(finding, "count")).append("× ");
            out.append(text(finding, "infoType"));
        }
        return out.append("  ").append(text(json, "eventId")).toString();
    }

    private static String cut(String digest) {
        return digest.length() > 12 ? digest.substring(0, 12) : digest;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
