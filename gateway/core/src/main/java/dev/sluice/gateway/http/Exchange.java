package dev.sluice.gateway.http;

import dev.sluice.content.Uninspectable;
import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.audit.Ledger;
import dev.sluice.gateway.inspect.Evidence;
import dev.sluice.gateway.inspect.SpooledHold;
import dev.sluice.gateway.inspect.TransferFacts;
import dev.sluice.gateway.inspect.Ulid;
import dev.sluice.gateway.route.Route;
import dev.sluice.gateway.upstream.Acquired;
import dev.sluice.gateway.upstream.ConnectFailure;
import dev.sluice.gateway.upstream.UpstreamConnection;
import dev.sluice.policies.Direction;
import dev.sluice.policies.Door;
import dev.sluice.policies.transfer.Hold;
import dev.sluice.policies.transfer.Inspector;
import dev.sluice.policies.transfer.Outcome;
import dev.sluice.policies.transfer.Transfer;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/// One request and its response: what both sides share, and how an exchange ends when one of them
/// fails. Belongs to the event loop of its client.
final class Exchange {

    private final ClientConnection client;
    private final Services services;
    private final RequestHead head;
    private final long began = System.nanoTime();
    private final Forwarded forwarded;
    private final Traces traces;
    private @Nullable Scene scene;
    private @Nullable UpstreamConnection upstream;
    private boolean over;
    private boolean faulty;
    private int answered;

    /// What there is once a route was found.
    private record Scene(
            Route route,
            Inspector inspector,
            RequestSide request,
            ResponseSide response,
            UpstreamWatch watch) {}

    Exchange(ClientConnection client, Services services, RequestHead head) {
        this.client = client;
        this.services = services;
        this.head = head;
        this.forwarded = Forwarded.of(client.listener(), client.peer(), head.fields());
        this.traces = Traces.of(head.fields(), services.clock().millis());
    }

    void begin() {
        Route route =
                services.routes()
                        .get()
                        .find(client.listener().name(), head.host(), head.path(), head.method());
        if (route == null) {
            fail(Problems.NO_ROUTE);
        } else if (!services.evidence().accepts()) {
            fail(Problems.LEDGER);
        } else {
            RequestSide request = new RequestSide(this);
            scene =
                    new Scene(
                            route,
                            route.inspector(),
                            request,
                            new ResponseSide(this),
                            new UpstreamWatch(this));
            guarded(request::begin);
        }
    }

    RequestHead head() {
        return head;
    }

    ClientConnection client() {
        return client;
    }

    Services services() {
        return services;
    }

    Forwarded forwarded() {
        return forwarded;
    }

    Traces traces() {
        return traces;
    }

    boolean over() {
        return over;
    }

    Route route() {
        return scene().route();
    }

    Inspector inspector() {
        return scene().inspector();
    }

    RequestSide request() {
        return scene().request();
    }

    ResponseSide response() {
        return scene().response();
    }

    UpstreamWatch watch() {
        return scene().watch();
    }

    ByteBufAllocator allocator() {
        return client.channel().alloc();
    }

    Hold newHold() {
        return new SpooledHold(
                services.spool(),
                services.limits().holdBytes(),
                services.limits().holdMemoryBytes());
    }

    /// Whether the client's body is still awaited.
    boolean receiving() {
        return scene != null && request().receiving();
    }

    /// Gets a connection and tells the request's side.
    void connect(boolean fresh) {
        route().upstream()
                .acquire(
                        client.channel().eventLoop(),
                        fresh,
                        new Acquired() {
                            @Override
                            public void connected(UpstreamConnection connection) {
                                guarded(() -> take(connection));
                            }

                            @Override
                            public void failed(ConnectFailure failure) {
                                guarded(() -> upstreamFailed(Problems.of(failure)));
                            }
                        });
    }

    /// The connection to the upstream, or null before there is one and after it was given up.
    @Nullable UpstreamConnection upstream() {
        return upstream;
    }

    /// Gives the connection back if another request may use it.
    void releaseUpstream(boolean clean) {
        UpstreamConnection connection = upstream;
        upstream = null;
        if (connection == null) {
            return;
        }
        boolean reusable = UpstreamLink.of(connection.channel()).end();
        if (clean && reusable) {
            connection.release();
        } else {
            connection.discard();
        }
    }

    /// Resets the connection, so that nobody takes what it carried for complete.
    void resetUpstream() {
        UpstreamConnection connection = upstream;
        upstream = null;
        if (connection != null) {
            UpstreamLink.of(connection.channel()).end();
            connection.reset();
        }
    }

    /// Records a judged transfer and goes on when its event is durable.
    ///
    /// @param then told whether it is; not called if the exchange is over by then
    void record(
            String eventId,
            Direction direction,
            Outcome outcome,
            Evidence.Planned planned,
            Ledger.Durable then) {
        services.evidence()
                .record(
                        eventId,
                        facts(direction),
                        outcome,
                        planned,
                        client.channel().eventLoop(),
                        durable -> {
                            if (!over) {
                                guarded(() -> then.done(durable));
                            }
                        });
    }

    /// Ends a transfer that will not reach its end, and records that; nothing waits for it.
    ///
    /// @return its outcome, or null if not even that can be had
    @Nullable Outcome abort(Transfer transfer, Direction direction, Delivery delivery) {
        Outcome outcome;
        try {
            outcome =
                    transfer.abort(faulty ? Uninspectable.INTERNAL_ERROR : Uninspectable.TRUNCATED);
        } catch (RuntimeException e) {
            Faults.log(e);
            return null;
        }
        if (outcome.needsEvent()) {
            services.evidence()
                    .record(
                            Ulid.of(services.clock().millis()),
                            facts(direction),
                            outcome,
                            new Evidence.Planned(delivery, answered),
                            client.channel().eventLoop(),
                            _ -> {});
        } else {
            clean(direction, outcome);
        }
        return outcome;
    }

    void clean(Direction direction, Outcome outcome) {
        services.evidence().clean(facts(direction), outcome);
    }

    /// Ends the exchange with an answer of our own, or cuts the response if it has begun.
    void fail(Problem problem, String instance, Delivery delivery) {
        if (over) {
            return;
        }
        if (scene != null && response().begun()) {
            response().cut(problem, instance);
            finish(delivery == Delivery.ANSWERED ? Delivery.CUT : delivery, false);
            return;
        }
        boolean reuse = head.keepAlive() && problem.status() != 400 && requestComplete();
        client.answer(problem, head, instance, !reuse || !client.mayReuse());
        answered = problem.status();
        finish(delivery, reuse);
    }

    /// The same where no event was made.
    void fail(Problem problem) {
        fail(problem, Ulid.of(services.clock().millis()), Delivery.FAILED);
    }

    /// The request's framing broke, or its rest did not come.
    void requestBroken(Refusal refusal) {
        services.meter().refused(client.listener().name(), "client", refusal.code());
        guarded(() -> fail(Problems.of(refusal)));
    }

    /// The response is in doubt.
    void upstreamBroken(Refusal refusal) {
        services.meter().refused(client.listener().name(), "upstream", refusal.code());
        upstreamFailed(Problems.ofUpstream(refusal));
    }

    void upstreamFailed(Problem problem) {
        services.meter().upstream(route().upstream().config().name(), 0);
        fail(problem);
    }

    /// The upstream closed.
    ///
    /// @param silent whether it did so before it answered anything
    void upstreamGone(boolean silent) {
        UpstreamConnection connection = upstream;
        boolean stale = silent && connection != null && connection.reused();
        if (stale && !response().begun() && request().replayable()) {
            releaseUpstream(false);
            guarded(request()::replay);
        } else {
            upstreamFailed(Problems.UPSTREAM_GONE);
        }
    }

    /// The client closed or was cut off.
    void clientGone() {
        if (!over) {
            finish(Delivery.NONE, false);
        }
    }

    /// A defect of ours: nothing more leaves.
    void fault(Throwable fault) {
        Faults.log(fault);
        faulty = true;
        if (!over) {
            fail(Problems.INTERNAL_ERROR);
        }
    }

    /// Runs work of this exchange; a defect in it ends this exchange only.
    void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            fault(e);
        }
    }

    /// The response was written to its end.
    void completed(int status, boolean keepAlive) {
        answered = status;
        finish(Delivery.DELIVERED, keepAlive && requestComplete());
    }

    private boolean requestComplete() {
        return scene == null ? !head.hasBody() : request().complete();
    }

    private void take(UpstreamConnection connection) {
        if (over) {
            connection.release();
            return;
        }
        upstream = connection;
        Channel channel = connection.channel();
        UpstreamLink.of(channel).begin(this, head.method());
        request().connected(channel);
    }

    private void finish(Delivery delivery, boolean reuse) {
        over = true;
        String route = "none";
        String verdict = "pass";
        Scene known = scene;
        if (known != null) {
            route = known.route().name();
            known.request().close(delivery);
            known.response().close(delivery);
            verdict = stronger(known.request().verdict(), known.response().verdict());
        }
        if (upstream != null) {
            resetUpstream();
        }
        services.meter()
                .exchange(
                        client.listener().name(),
                        route,
                        verdict,
                        delivery,
                        answered,
                        System.nanoTime() - began);
        if (client.channel().isActive()) {
            client.exchangeDone(reuse);
        }
    }

    private static String stronger(String one, String other) {
        return one.equals("block") || other.equals("pass") ? one : other;
    }

    private TransferFacts facts(Direction direction) {
        return new TransferFacts(
                Door.REVERSE,
                direction,
                client.listener().name(),
                route().name(),
                route().upstream().config().name(),
                head.method(),
                head.host(),
                head.path(),
                forwarded.client().getHostAddress(),
                traces.requestId(),
                traces.traceId(),
                inspector().policyDigest(),
                inspector().fingerprintKeyId(),
                direction == Direction.REQUEST ? began : response().began());
    }

    private Scene scene() {
        Scene known = scene;
        if (known == null) {
            throw new IllegalStateException("the exchange has no route");
        }
        return known;
    }
}
