package dev.sluice.gateway.http;

import dev.sluice.gateway.audit.Delivery;
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
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way of a request to its upstream: inspected as it comes, sent as far as its verdict lets it.
final class RequestSide {

    private enum State {
        /// The body comes.
        OPEN,
        /// All is there; the event is on its way to the disk.
        JUDGED,
        /// The verdict lets it pass.
        SENDING,
        SENT,
        /// Nothing more leaves.
        STOPPED
    }

    private static final Output NOWHERE =
            (_, _, _) -> {
                throw new IllegalStateException("a held body left before its verdict");
            };

    private final Exchange exchange;
    private final RequestHead head;
    private final BodyHold hold;
    private State state = State.OPEN;
    private @Nullable Transfer transfer;
    private @Nullable MessageWriter writer;
    private @Nullable HeadOutcome first;
    private @Nullable Outcome outcome;
    private @Nullable ChannelFuture sent;
    private boolean complete;
    private boolean replayed;

    RequestSide(Exchange exchange) {
        this.exchange = exchange;
        this.head = exchange.head();
        this.hold = new BodyHold(exchange, this::holdMoved);
        this.complete = !head.hasBody();
    }

    void begin() {
        TransferHead facts = facts();
        Transfer begun =
                exchange.inspector()
                        .begin(facts, exchange.services().clock().instant(), hold::make);
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
            open(first.target(), first.headers(), framing, head.expectsContinue());
        } else if (head.expectsContinue()) {
            exchange.response().sayContinue();
        }
    }

    /// Whether the client's body is still awaited.
    boolean receiving() {
        return !complete;
    }

    /// Whether the client sent all of it.
    boolean complete() {
        return complete;
    }

    /// `pass`, `transform` or `block`; `pass` before there is a verdict.
    String verdict() {
        return outcome == null ? "pass" : outcome.verdict().written();
    }

    void body(ByteBuf bytes) {
        Transfer to = transfer;
        try {
            if (state == State.OPEN && to != null) {
                MessageWriter out = writer;
                if (!TransferFeed.feed(to, bytes, out == null ? NOWHERE : out)) {
                    judged(to.end(List.of()));
                } else if (out != null) {
                    out.flush();
                }
            }
        } finally {
            bytes.release();
        }
        balance();
    }

    void end(List<HeaderField> trailers) {
        complete = true;
        if (state == State.OPEN && transfer != null && !hold.defers(trailers)) {
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

    /// There is a connection: what waited goes out.
    void connected(Channel channel) {
        MessageWriter out = writer;
        if (out == null) {
            throw new IllegalStateException("nothing is to be sent");
        }
        out.attach(channel);
        if (state == State.SENDING) {
            pump();
        } else {
            out.flush();
        }
        balance();
    }

    /// The upstream takes more, or no more. In the second case this comes from the middle of a
    /// write, where nothing else may be written.
    void upstreamWritable(boolean more) {
        exchange.guarded(() -> {
            if (more) {
                pump();
            }
            balance();
        });
    }

    /// Whether it can be sent again: nothing is lost by that and nothing is done twice (RFC 9110
    /// section 9.2.2).
    boolean replayable() {
        return !replayed
                && state == State.SENT
                && !head.hasBody()
                && switch (head.method()) {
                    case "GET", "HEAD", "OPTIONS", "PUT", "DELETE" -> true;
                    default -> false;
                };
    }

    /// Sends it again on a fresh connection.
    void replay() {
        Outcome known = outcome;
        if (known == null) {
            throw new IllegalStateException("only what was judged is sent again");
        }
        replayed = true;
        sent = null;
        state = State.SENDING;
        openJudged(known);
    }

    /// Ends it wherever it stands.
    void close(Delivery ending) {
        Transfer ended = transfer;
        transfer = null;
        MessageWriter out = writer;
        Delivery reached = reached(ending, out != null && out.attached());
        if (out != null) {
            out.abandon();
        }
        state = State.STOPPED;
        if (ended == null) {
            return;
        }
        try (ended) {
            if (outcome == null) {
                outcome =
                        exchange.records()
                                .abort(ended, Direction.REQUEST, reached, exchange.answered());
            } else if (!outcome.verdict().blocks()) {
                tellSent(reached);
            }
        }
    }

    /// The exchange has ended so: with it, what was blocked.
    void ended(Delivery ending) {
        if (outcome != null && outcome.verdict().blocks()) {
            exchange.records().became(Direction.REQUEST, ending);
        }
    }

    /// What the upstream got of a request that is over.
    ///
    /// @param begun whether it may have got a part
    private Delivery reached(Delivery ending, boolean begun) {
        if (sent != null) {
            return Delivery.DELIVERED;
        }
        return switch (ending) {
            case FAILED -> Delivery.FAILED;
            case NONE -> begun ? Delivery.FAILED : Delivery.NONE;
            case DELIVERED, ANSWERED, CUT -> begun ? Delivery.CUT : ending;
        };
    }

    /// A request is with its upstream when the system has taken its last byte.
    private void tellSent(Delivery reached) {
        TransferRecords records = exchange.records();
        ChannelFuture last = sent;
        if (last == null) {
            records.became(Direction.REQUEST, reached);
        } else {
            var _ =
                    last.addListener(done ->
                            records.became(
                                    Direction.REQUEST,
                                    done.isSuccess() ? reached : Delivery.FAILED));
        }
    }

    /// The upstream loses a blocked request before the client learns of it.
    private void judged(Outcome judged) {
        state = State.JUDGED;
        outcome = judged;
        if (judged.verdict().blocks()) {
            state = State.STOPPED;
            if (writer != null) {
                writer.abandon();
            }
            exchange.upstream().reset();
        }
        Settlement.settle(exchange, Direction.REQUEST, judged, 0, () -> send(judged));
    }

    private void send(Outcome judged) {
        state = State.SENDING;
        if (writer == null) {
            openJudged(judged);
        } else {
            pump();
        }
    }

    /// The head of a held request is the outcome's, that of a streamed one stood before.
    private void openJudged(Outcome judged) {
        HeadOutcome streamed = first;
        if (streamed != null && streamed.bodyMode() == BodyMode.STREAMED) {
            open(streamed.target(), streamed.headers(), framing(judged), false);
        } else {
            open(judged.target(), judged.headers(), framing(judged), false);
        }
    }

    private Framing framing(Outcome judged) {
        if (!head.hasBody()) {
            return head.framing();
        }
        return judged.contentLength() < 0
                ? new Framing.Chunked()
                : new Framing.Length(judged.contentLength());
    }

    private void open(
            String target, List<HeaderField> fields, Framing framing, boolean askContinue) {
        MessageWriter out = new MessageWriter(exchange.allocator());
        writer = out;
        out.head(
                framing,
                new RequestHeadBuilder(
                                head, exchange.route(), exchange.forwarded(), exchange.traces())
                        .build(target, fields, framing, askContinue));
        if (askContinue) {
            exchange.response().awaitContinue();
        }
        exchange.upstream().connect(replayed);
    }

    /// Gives the upstream what it takes.
    private void pump() {
        MessageWriter out = writer;
        Transfer from = transfer;
        if (state != State.SENDING || from == null || out == null || !out.attached()) {
            return;
        }
        if (!replayed && !from.release(out)) {
            out.flush();
            return;
        }
        state = State.SENT;
        sent = out.finish();
        exchange.watch().requestSent();
    }

    /// Reads from the client only what the upstream and the spool take; an upstream that takes
    /// nothing for too long has failed.
    private void balance() {
        MessageWriter out = writer;
        boolean stalled = out != null && !(out.attached() && out.writable());
        boolean paused = state == State.OPEN && (stalled || hold.isBehind());
        if (paused && exchange.client().channel().config().isAutoRead()) {
            exchange.services().meter().paused(Direction.REQUEST);
        }
        if (state == State.OPEN) {
            exchange.client().pause(paused);
        }
        if (state == State.OPEN || state == State.SENDING) {
            exchange.watch().sending(stalled);
        }
    }

    private TransferHead facts() {
        return new TransferHead(
                Door.REVERSE,
                exchange.client().listener().name(),
                exchange.route().name(),
                exchange.route().upstream().config().name(),
                Direction.REQUEST,
                head.method(),
                head.host(),
                head.target(),
                0,
                HopByHop.strip(head.fields()),
                exchange.forwarded().client(),
                head.hasBody(),
                head.framing().declared(),
                false);
    }
}
