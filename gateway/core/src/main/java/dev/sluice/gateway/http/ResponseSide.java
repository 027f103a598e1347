package dev.sluice.gateway.http;

import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.config.UpstreamConfig;
import dev.sluice.gateway.inspect.TransferFeed;
import dev.sluice.policies.BodyMode;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Door;
import dev.sluice.policies.transfer.HeadOutcome;
import dev.sluice.policies.transfer.HeaderField;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.Output;
import dev.sluice.policies.transfer.Transfer;
import dev.sluice.policies.transfer.TransferHead;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The way of a response to its client.
final class ResponseSide {

    /// So much of a streamed body is decided before its head leaves, so that most blocked responses
    /// get an answer and not a cut (design section 4.6).
    private static final int HEAD_WAITS_BYTES = 64 << 10;

    private static final int INTERIM_HEADS = 8;

    private static final Output NOWHERE =
            (_, _, _) -> {
                throw new IllegalStateException("a held body left before its verdict");
            };

    private enum State {
        AWAITED,
        OPEN,
        JUDGED,
        SENDING,
        STOPPED
    }

    private final Exchange exchange;
    private final Watchdog quiet;
    private final BodyHold hold;
    private State state = State.AWAITED;
    private @Nullable ResponseHead head;
    private @Nullable Transfer transfer;
    private @Nullable MessageWriter writer;
    private @Nullable HeadOutcome first;
    private @Nullable Outcome outcome;
    private int interim;
    private boolean awaitsContinue;
    private boolean eventStream;
    private boolean coded;
    private boolean keepAlive;
    private long began;

    ResponseSide(Exchange exchange) {
        this.exchange = exchange;
        this.hold = new BodyHold(exchange, this::holdMoved);
        this.quiet = new Watchdog(exchange.client().channel().eventLoop());
    }

    /// Whether the client has got any of it.
    boolean begun() {
        return writer != null && writer.attached();
    }

    /// Nano time of its head.
    long began() {
        return began;
    }

    /// `pass`, `transform` or `block`; `pass` before there is a verdict.
    String verdict() {
        return outcome == null ? "pass" : outcome.verdict().written();
    }

    /// The client waits for a 100 that the upstream has to give.
    void awaitContinue() {
        awaitsContinue = true;
    }

    /// Tells the client to send its body.
    void sayContinue() {
        HeadBytes line = HeadBytes.begin().write("HTTP/1.1 100 Continue\r\n").endLine();
        var _ = exchange.client().channel().writeAndFlush(line.copy(exchange.allocator(), 0));
        awaitsContinue = false;
    }

    void head(ResponseHead head) {
        if (head.interim()) {
            interim(head);
            return;
        }
        this.head = head;
        began = System.nanoTime();
        state = State.OPEN;
        exchange.services().meter().upstream(config().name(), head.status());
        exchange.watch().heard();
        Transfer begun =
                exchange.inspector()
                        .begin(facts(head), exchange.services().clock().instant(), hold::make);
        transfer = begun;
        HeadOutcome first = begun.head();
        this.first = first;
        if (!first.proceed()) {
            judged(begun.end(List.of()));
        } else if (first.bodyMode() == BodyMode.STREAMED && head.hasBody()) {
            Framing framing =
                    first.contentLength() < 0
                            ? new Framing.Chunked()
                            : new Framing.Length(first.contentLength());
            open(first.headers(), framing);
            eventStream = isEventStream(first.headers());
            coded = Fields.first(first.headers(), "Content-Encoding") != null;
            if (eventStream) {
                flush();
            }
        }
    }

    void body(ByteBuf bytes) {
        Transfer to = transfer;
        try {
            if (state == State.OPEN && to != null) {
                MessageWriter out = writer;
                if (!TransferFeed.feed(to, bytes, out == null ? NOWHERE : out)) {
                    judged(to.end(List.of()));
                } else if (out != null && (out.attached() || out.body() >= HEAD_WAITS_BYTES)) {
                    attach();
                    out.flush();
                }
            }
        } finally {
            bytes.release();
        }
        balance();
    }

    /// All that the upstream sent for now was taken.
    void readComplete() {
        if (state != State.OPEN || writer == null) {
            return;
        }
        exchange.watch().heard();
        if (eventStream) {
            flush();
        } else if (!quiet.armed()) {
            quiet.arm(
                    exchange.services().timeouts().responseHead(),
                    () -> exchange.guarded(this::flush));
        }
    }

    void end(List<HeaderField> trailers) {
        if (state != State.OPEN || transfer == null || head == null) {
            return;
        }
        // The upstream's part is done whatever becomes of it.
        exchange.upstream().release(head.keepAlive() && exchange.request().complete());
        if (!hold.defers(trailers)) {
            judged(transfer.end(trailers));
        }
    }

    private void holdMoved() {
        List<HeaderField> due = hold.due();
        if (due != null && state == State.OPEN && transfer != null) {
            judged(transfer.end(due));
        }
        pump();
        balance();
    }

    /// As [RequestSide#upstreamWritable].
    void clientWritable(boolean more) {
        exchange.guarded(() -> {
            if (more) {
                pump();
            }
            balance();
        });
    }

    /// Ends what the client has begun to get so that it cannot be taken for complete.
    void cut(Problem problem, String instance) {
        MessageWriter out = writer;
        boolean chunked = out != null && out.chunked();
        if (out != null && chunked && eventStream && !coded) {
            byte[] event = ProblemWriter.event(problem, instance);
            out.accept(event, 0, event.length);
            out.flush();
        }
        state = State.STOPPED;
        if (chunked) {
            exchange.client().cut();
        } else {
            exchange.client().reset();
        }
    }

    /// Ends it wherever it stands.
    void close(Delivery ending) {
        quiet.close();
        Transfer ended = transfer;
        transfer = null;
        if (writer != null) {
            writer.abandon();
        }
        if (ended == null) {
            return;
        }
        try (ended) {
            if (outcome == null) {
                outcome =
                        exchange.records()
                                .abort(
                                        ended,
                                        Direction.RESPONSE,
                                        reached(ending),
                                        exchange.answered());
            }
        }
        state = State.STOPPED;
    }

    /// The exchange has ended so.
    void ended(Delivery ending) {
        exchange.records().became(Direction.RESPONSE, reached(ending));
    }

    /// A client that is gone may have got a part.
    private Delivery reached(Delivery ending) {
        return ending == Delivery.NONE && begun() ? Delivery.FAILED : ending;
    }

    /// Only a 100 that the client waits for is passed on; a 101 was never asked for.
    private void interim(ResponseHead head) {
        if (head.status() == 101 || ++interim > INTERIM_HEADS) {
            exchange.upstreamBroken(Refusal.BAD_STATUS_LINE);
        } else if (head.status() == 100 && awaitsContinue) {
            sayContinue();
        }
    }

    private void judged(Outcome judged) {
        state = State.JUDGED;
        outcome = judged;
        if (judged.verdict().blocks()) {
            state = State.STOPPED;
            exchange.upstream().release(false);
        }
        Settlement.settle(
                exchange, Direction.RESPONSE, judged, known().status(), () -> send(judged));
    }

    private void send(Outcome judged) {
        state = State.SENDING;
        if (writer == null) {
            HeadOutcome streamed = first;
            List<HeaderField> fields =
                    streamed != null && streamed.bodyMode() == BodyMode.STREAMED
                            ? streamed.headers()
                            : judged.headers();
            open(fields, framing(judged));
        }
        attach();
        pump();
    }

    private Framing framing(Outcome judged) {
        ResponseHead sent = known();
        if (!sent.hasBody()) {
            return sent.framing();
        }
        if (judged.contentLength() >= 0) {
            return new Framing.Length(judged.contentLength());
        }
        return exchange.head().http10() ? new Framing.UntilClose() : new Framing.Chunked();
    }

    private void open(List<HeaderField> fields, Framing framing) {
        keepAlive =
                exchange.head().keepAlive()
                        && exchange.client().mayReuse()
                        && exchange.request().complete();
        MessageWriter out = new MessageWriter(exchange.allocator());
        writer = out;
        out.head(framing, ResponseHeadBuilder.build(known(), fields, framing, !keepAlive));
    }

    private void attach() {
        MessageWriter out = writer;
        if (out != null && !out.attached()) {
            out.attach(exchange.client().channel());
        }
    }

    /// Nothing came for a while: what is decided leaves, the head first.
    private void flush() {
        MessageWriter out = writer;
        Transfer from = transfer;
        if (state == State.OPEN && from != null && out != null) {
            attach();
            from.flush(out);
            out.flush();
            balance();
        }
    }

    private void pump() {
        MessageWriter out = writer;
        Transfer from = transfer;
        if (state != State.SENDING || from == null || out == null) {
            return;
        }
        if (!from.release(out)) {
            out.flush();
            if (!out.writable()) {
                exchange.client().watchWrites();
            }
            return;
        }
        state = State.STOPPED;
        exchange.completed(known().status(), keepAlive, out.finish());
    }

    /// Reads from the upstream only what the client and the spool take.
    private void balance() {
        if (state == State.OPEN) {
            boolean stalled = writer != null && !writer.writable();
            exchange.watch().pause(stalled || hold.isBehind());
        }
    }

    private ResponseHead known() {
        ResponseHead known = head;
        if (known == null) {
            throw new IllegalStateException("there is no response yet");
        }
        return known;
    }

    private UpstreamConfig config() {
        return exchange.route().upstream().config();
    }

    private static boolean isEventStream(List<HeaderField> fields) {
        String type = Fields.first(fields, "Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }

    private TransferHead facts(ResponseHead head) {
        RequestHead request = exchange.head();
        return new TransferHead(
                Door.REVERSE,
                exchange.client().listener().name(),
                exchange.route().name(),
                config().name(),
                Direction.RESPONSE,
                request.method(),
                request.host(),
                request.target(),
                head.status(),
                HopByHop.strip(head.fields()),
                exchange.forwarded().client(),
                head.hasBody(),
                head.framing().declared(),
                request.http10());
    }
}
