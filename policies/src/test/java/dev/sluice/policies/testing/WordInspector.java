package dev.sluice.policies.testing;

import dev.sluice.content.Uninspectable;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.transfer.HeadOutcome;
import dev.sluice.policies.transfer.HeaderField;
import dev.sluice.policies.transfer.Hold;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.Inspector;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.Output;
import dev.sluice.policies.transfer.RuleHit;
import dev.sluice.policies.transfer.Transfer;
import dev.sluice.policies.transfer.TransferHead;
import dev.sluice.policies.transfer.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An inspector that blocks each body with the word `stop`, turns `4` into `*`, and finds nothing
/// else. If it forgets across cuts, it misses the word where the body is cut inside it.
record WordInspector(Policy policy, boolean forgetful) implements Inspector {

    @Override
    public Transfer begin(TransferHead head, Instant now, Supplier<Hold> holds) {
        return new WordTransfer(head);
    }

    @Override
    public String policyDigest() {
        return policy.digest();
    }

    @Override
    public String fingerprintKeyId() {
        return "none";
    }

    private final class WordTransfer implements Transfer {
        private final TransferHead head;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private boolean stop;

        WordTransfer(TransferHead head) {
            this.head = head;
        }

        @Override
        public HeadOutcome head() {
            return new HeadOutcome(
                    true, BodyMode.HELD, head.target(), head.headers(), head.contentLength());
        }

        @Override
        public boolean body(byte[] bytes, int from, int to, Output out) {
            body.write(bytes, from, to - from);
            String piece = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            stop |= piece.contains("stop");
            return true;
        }

        @Override
        public void flush(Output out) {
            // Nothing leaves before the verdict.
        }

        @Override
        public Outcome end(List<HeaderField> trailers) {
            boolean found = stop || (!forgetful && text().contains("stop"));
            Rule rule = policy.rules().getFirst();
            boolean changes = text().contains("4");
            Verdict verdict =
                    found
                            ? new Verdict.Block(policy, rule)
                            : changes ? new Verdict.Transform(policy, rule) : new Verdict.Pass();
            RuleHit hit = new RuleHit(policy, rule, Mode.ENFORCE, null, Map.of());
            return outcome(verdict, new Inspection.Complete(), found || changes ? hit : null);
        }

        @Override
        public Outcome abort(Uninspectable cause) {
            return outcome(
                    new Verdict.BlockUninspected(cause, null),
                    new Inspection.Unreadable(cause, null),
                    null);
        }

        private Outcome outcome(Verdict verdict, Inspection inspection, @Nullable RuleHit hit) {
            return new Outcome(
                    verdict,
                    inspection,
                    BodyMode.HELD,
                    hit == null ? List.of() : List.of(hit),
                    List.of(),
                    hit == null ? 0 : 1,
                    head.target(),
                    head.headers(),
                    List.of(),
                    -1,
                    "text",
                    "",
                    "",
                    body.size(),
                    body.size(),
                    hit != null);
        }

        @Override
        public boolean release(Output out) {
            byte[] changed = text().replace('4', '*').getBytes(StandardCharsets.ISO_8859_1);
            return out.accept(changed, 0, changed.length);
        }

        private String text() {
            return body.toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public long retainedBytes() {
            return body.size();
        }

        @Override
        public void close() {
            body.reset();
        }
    }
}
