package dev.sluice.gateway.audit;

import dev.sluice.gateway.audit.LedgerVerifier.KnownCheckpoint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of a verifier over the lines of a trail. One owner.
final class TrailCheck {
    private static final String DOMAIN = "sluice ledger checkpoint v1\n";
    private static final int MOST_EXPOSED = 1_000;
    private static final Set<String> TYPES =
            Set.of(
                    "event",
                    "delivery",
                    "clean",
                    "tally",
                    "checkpoint",
                    "start",
                    "cut",
                    "reload",
                    "keys",
                    "outage");
    private static final Pattern SIGNATURE =
            Pattern.compile(",\"signature\":\"([0-9a-f]{128})\"}\n$");
    private static final Pattern SEGMENT = Pattern.compile("ledger-([0-9]{19})\\.jsonl");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Map<String, PublicKey> keys;
    private final Map<Long, KnownCheckpoint> known = new TreeMap<>();
    private final Map<String, Long> types = new TreeMap<>();
    private String segment = "";
    private long number;
    private long seq;
    private String head = "0".repeat(64);
    private long checkpoints;
    private long exposed;
    private VerifyResult.@Nullable Pruned pruned;
    private @Nullable Instant lastCheckpoint;
    private VerifyResult.@Nullable Problem problem;

    TrailCheck(Map<String, PublicKey> keys, List<KnownCheckpoint> checkpoints) {
        this.keys = keys;
        for (KnownCheckpoint one : checkpoints) {
            JsonNode json = parse(one.line().getBytes(StandardCharsets.UTF_8));
            if (json == null || !json.path("type").asString("").equals("checkpoint")) {
                problem =
                        new VerifyResult.Problem(one.file(), one.number(), "this is no checkpoint");
            } else {
                known.put(json.path("seq").asLong(0), one);
            }
        }
    }

    VerifyResult.@Nullable Problem problem() {
        return problem;
    }

    /// Takes the stubs of pruned segments: the ledger then goes on behind the last of them.
    void pruned(byte[] stubs) {
        StubCheck check = new StubCheck(keys);
        VerifyResult.Problem wrong = check.check(stubs);
        if (problem == null) {
            problem = wrong;
        }
        VerifyResult.Pruned last = check.last();
        if (last != null && wrong == null) {
            pruned = last;
            seq = last.lastSeq();
            head = last.head();
            Map.copyOf(known).forEach(this::dropPruned);
        }
    }

    /// A checkpoint that was pruned cannot be met any more; the last one still shows by its hash.
    private void dropPruned(long at, KnownCheckpoint checkpoint) {
        if (at > seq) {
            return;
        }
        known.remove(at);
        byte[] line = checkpoint.line().getBytes(StandardCharsets.UTF_8);
        if (at == seq && !HexFormat.of().formatHex(digest(line)).equals(head) && problem == null) {
            problem =
                    new VerifyResult.Problem(
                            checkpoint.file(),
                            checkpoint.number(),
                            "the pruned part of the ledger did not end with this checkpoint");
        }
    }

    /// Whether a segment is to be read: what a prune left behind when it was interrupted is not.
    boolean stands(String name) {
        Matcher matcher = SEGMENT.matcher(name);
        return !matcher.matches() || Long.parseLong(matcher.group(1)) > seq;
    }

    /// Goes on to the next segment.
    void begin(String name) {
        segment = name;
        number = 0;
        Matcher matcher = SEGMENT.matcher(name);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != seq + 1) {
            report(
                    seq == 0
                            ? "the ledger does not begin with line 1"
                            : "lines are missing before this segment");
        }
    }

    void nextLine() {
        number++;
    }

    /// Reports a problem at the line in hand; only the first counts.
    void report(String reason) {
        if (problem == null) {
            problem = new VerifyResult.Problem(segment, number, reason);
        }
    }

    /// Checks a whole line.
    ///
    /// @param bytes line feed included
    void line(byte[] bytes) {
        number++;
        JsonNode json = parse(bytes);
        if (json == null || json.path("schema").asInt(0) != 1) {
            report("this is no line of a ledger (schema 1)");
            return;
        }
        if (json.path("seq").asLong(0) != seq + 1) {
            report("line " + (seq + 1) + " is expected here: lines are missing, added or moved");
            return;
        }
        if (!json.path("prev").asString("").equals(head)) {
            report("it is not linked to the line before it: one of the two was changed");
            return;
        }
        String type = json.path("type").asString("");
        if (!TYPES.contains(type) || time(json) == null) {
            report("its type or its time is none that a ledger has");
            return;
        }
        if (type.equals("checkpoint")) {
            checkpoint(json, bytes);
        } else if (++exposed > MOST_EXPOSED) {
            report("more than 1,000 lines without a checkpoint: checkpoints were taken out");
        }
        if (problem == null) {
            accept(type, bytes);
        }
    }

    private void accept(String type, byte[] bytes) {
        seq++;
        head = HexFormat.of().formatHex(digest(bytes));
        types.merge(type, 1L, Long::sum);
        KnownCheckpoint expected = known.remove(seq);
        if (expected != null
                && !expected.line().equals(new String(bytes, StandardCharsets.UTF_8))) {
            report("it differs from the checkpoint kept in " + expected.file());
        }
    }

    private void checkpoint(JsonNode json, byte[] bytes) {
        if (json.path("count").asLong(-1) != seq || !json.path("head").asString("").equals(head)) {
            report("the checkpoint names another count or head");
            return;
        }
        PublicKey key = keys.get(json.path("keyId").asString(""));
        if (key == null) {
            report("the checkpoint is signed with a key that is not known");
            return;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Matcher signature = SIGNATURE.matcher(text);
        if (!signature.find()
                || !StubCheck.verifies(key, DOMAIN, text, signature.start(), signature.group(1))) {
            report("the checkpoint's signature is not good");
            return;
        }
        checkpoints++;
        exposed = 0;
        lastCheckpoint = time(json);
    }

    /// Checks that every known checkpoint was met.
    void end(boolean empty) {
        if (empty && pruned == null) {
            report("there is no ledger here");
        }
        for (KnownCheckpoint one : known.values()) {
            if (problem == null) {
                problem =
                        new VerifyResult.Problem(
                                one.file(),
                                one.number(),
                                "the ledger ends before this checkpoint: it was cut off");
            }
        }
    }

    VerifyResult result(int segments, long torn) {
        return new VerifyResult(
                problem,
                pruned,
                segments,
                seq - (pruned == null ? 0 : pruned.lastSeq()),
                types,
                checkpoints,
                exposed,
                torn,
                head,
                lastCheckpoint);
    }

    private static @Nullable Instant time(JsonNode json) {
        try {
            return Instant.parse(json.path("time").asString(""));
        } catch (DateTimeException _) {
            return null; // the caller reports it
        }
    }

    static @Nullable JsonNode parse(byte[] line) {
        try {
            JsonNode json = JSON.readTree(line);
            return json.isObject() ? json : null;
        } catch (JacksonException _) {
            return null; // the caller reports it
        }
    }

    static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
