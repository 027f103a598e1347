package dev.sluice.gateway.audit;

import java.time.Instant;
import java.util.HexFormat;

/// What stands in the place of segments that were pruned: how far the ledger is gone, and the hash
/// that the first line left must link to. Each prune adds a line to the file of stubs, linked to
/// the one before like the lines of the ledger; the last one holds.
///
/// @param time of the prune
/// @param lastSeq number of the last line that is gone
/// @param head SHA-256 of that line, lower-case hex
/// @param segments that went with this prune
/// @param from time of the first line that went
/// @param to time of the last line that went
record PruneStub(Instant time, long lastSeq, String head, int segments, Instant from, Instant to) {

    /// What the signed bytes begin with, so that a signature serves no other purpose.
    static final String DOMAIN = "sluice ledger pruned v1\n";

    /// The line of a file of stubs, signed.
    ///
    /// @param before line before it in the file, empty if it is the first
    byte[] line(byte[] before, LedgerSigner signer) {
        String prev =
                before.length == 0
                        ? Chain.ORIGIN
                        : HexFormat.of().formatHex(Chain.sha256().digest(before));
        JsonLine json =
                new JsonLine()
                        .begin()
                        .put("schema", Chain.SCHEMA)
                        .put("prev", prev)
                        .put("type", "pruned")
                        .put("time", time)
                        .put("lastSeq", lastSeq)
                        .put("head", head)
                        .put("segments", segments)
                        .put("from", from)
                        .put("to", to)
                        .put("keyId", signer.keyId());
        json.sign(DOMAIN, signer);
        return json.toByteArray();
    }
}
