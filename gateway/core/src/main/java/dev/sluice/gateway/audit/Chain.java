package dev.sluice.gateway.audit;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// Numbers lines and links each to the one before. One owner.
///
/// `prev` is the SHA-256 of the exact bytes of the line before, its line feed included; the first
/// line of a ledger has 64 zeros. A checkpoint's signature is over [#DOMAIN] and the line's own
/// bytes before `,"signature":`.
final class Chain {
    /// What the signed bytes begin with, so that a signature serves no other purpose.
    static final String DOMAIN = "sluice ledger checkpoint v1\n";

    /// Version of the line format.
    static final int SCHEMA = 1;

    /// Lines between two checkpoints, the same everywhere: a verifier counts on it.
    static final int CHECKPOINT_LINES = 1_000;

    static final String ORIGIN = "0".repeat(64);

    private final LedgerSettings settings;
    private final MessageDigest sha256 = sha256();
    private final JsonLine json = new JsonLine();
    private LedgerSigner signer;
    private Position position;

    /// Where a chain stands.
    ///
    /// @param seq number of the last line, 0 before the first
    /// @param head SHA-256 of the last line, lower-case hex
    /// @param exposed lines since the last checkpoint
    record Position(long seq, String head, int exposed) {
        static final Position START = new Position(0, ORIGIN, 0);
    }

    /// What a chain can go back to.
    record Mark(Position position, LedgerSigner signer) {}

    Chain(LedgerSettings settings, LedgerSigner signer, Position position) {
        this.settings = settings;
        this.signer = signer;
        this.position = position;
    }

    Position position() {
        return position;
    }

    Mark mark() {
        return new Mark(position, signer);
    }

    /// Goes back to where it was before lines that were not written.
    void reset(Mark to) {
        position = to.position();
        signer = to.signer();
    }

    /// Appends a line; a checkpoint follows it when it is due by count, or the key changes.
    void append(LedgerLine line, ByteArrayOutputStream out) {
        begin(line.type(), line.time());
        body(line);
        json.end();
        out.write(json.bytes(), 0, json.length());
        advance(json.bytes(), json.length(), position.exposed() + 1);
        if (line instanceof LedgerLine.Keys keys) {
            checkpoint("keys", line.time(), out);
            signer = keys.signer();
        } else if (position.exposed() >= CHECKPOINT_LINES) {
            checkpoint("count", line.time(), out);
        }
    }

    /// Appends a checkpoint: count, head, time, key and signature.
    ///
    /// @param reason `count`, `time`, `rotation` (of segments), `keys` or `shutdown`
    void checkpoint(String reason, Instant time, ByteArrayOutputStream out) {
        begin("checkpoint", time)
                .put("reason", reason)
                .put("count", position.seq())
                .put("head", position.head())
                .put("keyId", signer.keyId())
                .sign(DOMAIN, signer);
        out.write(json.bytes(), 0, json.length());
        advance(json.bytes(), json.length(), 0);
    }

    private JsonLine begin(String type, Instant time) {
        return json.begin()
                .put("schema", SCHEMA)
                .put("seq", position.seq() + 1)
                .put("prev", position.head())
                .put("type", type)
                .put("time", time);
    }

    private void advance(byte[] line, int length, int exposed) {
        sha256.update(line, 0, length);
        String head = HexFormat.of().formatHex(sha256.digest());
        position = new Position(position.seq() + 1, head, exposed);
    }

    private void body(LedgerLine line) {
        switch (line) {
            case LedgerLine.Event(AuditEvent event) -> {
                origin();
                EventFields.write(event, json);
            }
            case LedgerLine.Delivered(DeliveryNote note) ->
                    json.put("eventId", note.eventId())
                            .put("planned", note.planned().written())
                            .put("delivery", note.delivery().written());
            case LedgerLine.Clean clean ->
                    json.put("listener", clean.listener())
                            .put("route", clean.route())
                            .put("direction", clean.direction().written())
                            .put("policyDigest", clean.policyDigest())
                            .put("bytes", clean.bytes());
            case LedgerLine.Tally tally ->
                    json.put("from", tally.from())
                            .put("listener", tally.listener())
                            .put("route", tally.route())
                            .put("direction", tally.direction().written())
                            .put("policyDigest", tally.policyDigest())
                            .put("transfers", tally.transfers())
                            .put("bytes", tally.bytes());
            case LedgerLine.Start start -> {
                origin();
                json.put("cleanStop", start.cleanStop());
            }
            case LedgerLine.Cut cut -> json.put("segment", cut.segment()).put("bytes", cut.bytes());
            case LedgerLine.Reload reload -> {
                origin();
                json.put("policyDigest", reload.policyDigest());
            }
            case LedgerLine.Keys keys -> {
                origin();
                json.put("signingKeyId", keys.signingKeyId())
                        .put("fingerprintKeyId", keys.fingerprintKeyId());
            }
            case LedgerLine.Outage outage ->
                    json.put("from", outage.from())
                            .put("cause", outage.cause())
                            .put("refused", outage.refused())
                            .put("dropped", outage.dropped());
        }
    }

    private void origin() {
        json.put("instance", settings.instance()).put("configDigest", settings.configDigest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
