package dev.sluice.gateway.listener;

import dev.sluice.content.ContentException;
import dev.sluice.content.Uninspectable;
import dev.sluice.policies.Action;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Mode;
import dev.sluice.policies.Policy;
import dev.sluice.policies.Rule;
import dev.sluice.policies.Severity;
import dev.sluice.policies.When;
import dev.sluice.policies.transfer.HeadOutcome;
import dev.sluice.policies.transfer.HeaderField;
import dev.sluice.policies.transfer.Hold;
import dev.sluice.policies.transfer.Inspection;
import dev.sluice.policies.transfer.Inspector;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.Output;
import dev.sluice.policies.transfer.Transfer;
import dev.sluice.policies.transfer.TransferHead;
import dev.sluice.policies.transfer.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Does what its script says: blocks what holds `FORBIDDEN`, logs what holds `NOTED`, throws at
/// `BROKEN`. In streamed mode it keeps the last nine bytes back until they are decided.
final class ScriptedInspector implements Inspector {

    static final String FORBIDDEN = "FORBIDDEN";
    static final String NOTED = "NOTED";
    static final String FAULTY = "FAULTY!";
    private static final int KEPT = FORBIDDEN.length();

    volatile BodyMode requests = BodyMode.STREAMED;
    volatile BodyMode responses = BodyMode.STREAMED;

    static final Rule RULE =
            new Rule(
                    "no-forbidden",
                    "Nothing <forbidden> leaves",
                    Mode.ENFORCE,
                    new When(
                            null, Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of(),
                            List.of(), List.of(), null),
                    new Action.Block(),
                    Severity.HIGH,
                    "Ask first.",
                    "dlp@example.com",
                    1);
    static final Policy POLICY =
            new Policy(
                    "scripted",
                    "",
                    "tests",
                    Mode.ENFORCE,
                    List.of(),
                    List.of(RULE),
                    List.of(),
                    "00",
                    "test");

    @Override
    public Transfer begin(TransferHead head, Instant now, Supplier<Hold> holds) {
        boolean held =
                head.mustHold()
                        || (head.direction() == Direction.REQUEST ? requests : responses)
                                == BodyMode.HELD;
        return new Scripted(head, held, held ? holds.get() : null);
    }

    @Override
    public String policyDigest() {
        return "00";
    }

    @Override
    public String fingerprintKeyId() {
        return "00";
    }

    private static final class Scripted implements Transfer {
        private final TransferHead head;
        private final boolean held;
        private final @Nullable Hold hold;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean blocked;
        private boolean noted;
        private @Nullable ContentException failure;
        private long total;
        private long released;
        private String tail = "";

        Scripted(TransferHead head, boolean held, @Nullable Hold hold) {
            this.head = head;
            this.held = held;
            this.hold = hold;
            look(head.target());
            head.headers().forEach(field -> look(field.value()));
        }

        private void look(String text) {
            blocked |= text.contains(FORBIDDEN);
            noted |= text.contains(NOTED);
            if (text.contains(FAULTY)) {
                throw new IllegalStateException("canary " + text);
            }
        }

        @Override
        public HeadOutcome head() {
            return new HeadOutcome(
                    !blocked,
                    held ? BodyMode.HELD : BodyMode.STREAMED,
                    head.target(),
                    head.headers(),
                    head.contentLength());
        }

        @Override
        public boolean body(byte[] bytes, int from, int to, Output out) {
            total += to - from;
            String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            look(tail + text);
            String all = tail + text;
            tail = all.substring(Math.max(0, all.length() - KEPT));
            if (blocked) {
                return false;
            }
            if (hold != null) {
                try {
                    hold.append(bytes, from, to);
                } catch (ContentException e) {
                    failure = e;
                    return false;
                }
                return true;
            }
            kept.write(bytes, from, to - from);
            if (kept.size() > KEPT) {
                byte[] now = kept.toByteArray();
                kept.reset();
                out.accept(now, 0, now.length - KEPT);
                kept.write(now, now.length - KEPT, KEPT);
            }
            return true;
        }

        @Override
        public void flush(Output out) {
            // Nothing waits but what is undecided.
        }

        @Override
        public Outcome end(List<HeaderField> trailers) {
            trailers.forEach(field -> look(field.value()));
            if (hold != null && failure == null) {
                try {
                    hold.complete();
                } catch (ContentException e) {
                    failure = e;
                }
            }
            return outcome(null);
        }

        @Override
        public Outcome abort(Uninspectable cause) {
            return outcome(cause);
        }

        private Outcome outcome(@Nullable Uninspectable cause) {
            ContentException failed = failure;
            Uninspectable why = failed == null ? cause : failed.uninspectable();
            String limit = failed == null ? null : failed.limit();
            Verdict verdict =
                    why != null
                            ? new Verdict.BlockUninspected(why, limit)
                            : blocked ? new Verdict.Block(POLICY, RULE) : new Verdict.Pass();
            return new Outcome(
                    verdict,
                    why == null ? new Inspection.Complete() : new Inspection.Unreadable(why, limit),
                    held ? BodyMode.HELD : BodyMode.STREAMED,
                    List.of(),
                    List.of(),
                    0,
                    head.target(),
                    head.headers(),
                    List.of(),
                    hold == null ? head.contentLength() : hold.size(),
                    "text",
                    "",
                    "",
                    total,
                    total,
                    noted || verdict.blocks());
        }

        @Override
        public boolean release(Output out) {
            if (blocked) {
                throw new IllegalStateException("blocked");
            }
            if (hold == null) {
                byte[] rest = kept.toByteArray();
                kept.reset();
                out.accept(rest, 0, rest.length);
                return true;
            }
            byte[] block = new byte[16 << 10];
            try {
                while (released < hold.size()) {
                    if (!hold.ready(released)) {
                        return false;
                    }
                    int count = hold.read(released, block, 0, block.length);
                    released += count;
                    if (!out.accept(block, 0, count) && released < hold.size()) {
                        return false;
                    }
                }
            } catch (ContentException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }

        @Override
        public long retainedBytes() {
            return kept.size() + (hold == null ? 0 : hold.size());
        }

        @Override
        public void close() {
            if (hold != null) {
                hold.close();
            }
        }
    }
}
