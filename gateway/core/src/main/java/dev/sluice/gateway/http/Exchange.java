package dev.sluice.gateway.http;

import dev.sluice.gateway.audit.Delivery;
import dev.sluice.gateway.inspect.SpooledHold;
import dev.sluice.gateway.inspect.Ulid;
import dev.sluice.gateway.route.Route;
import dev.sluice.gateway.upstream.UpstreamConnection;
import dev.sluice.policies.transfer.Inspector;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelFuture;
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
    private final UpstreamUse upstream = new UpstreamUse(this);
    private final TransferRecords records;
    private @Nullable Scene scene;
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
        this.records = new TransferRecords(this);
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

    /// Nano time of its first byte.
    long began() {
        return began;
    }

    boolean over() {
        return over;
    }

    /// Whether a defect of ours ended it.
    boolean faulty() {
        return faulty;
    }

    /// The connection to the upstream.
    UpstreamUse upstream() {
        return upstream;
    }

    /// What is recorded of it.
    TransferRecords records() {
        return records;
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

    /// @param moved called when the spool has done what was asked of it
    SpooledHold newHold(Runnable moved) {
        return new SpooledHold(
                services.spool(),
                client.channel().eventLoop(),
                () -> guarded(moved),
                services.limits().holdBytes(),
                services.limits().holdMemoryBytes());
    }

    /// Whether the client's body is still awaited.
    boolean receiving() {
        return scene != null && request().receiving();
    }

    /// Ends the exchange with an answer of our own, or cuts the response if it has begun.
    void fail(Problem problem, String instance, Delivery delivery) {
        if (over) {
            return;
        }
        if (scene != null && response().begun()) {
            response().cut(problem, instance);
            finish(delivery == Delivery.ANSWERED ? Delivery.CUT : delivery, false, null);
            return;
        }
        boolean reuse = head.keepAlive() && problem.status() != 400 && requestComplete();
        ChannelFuture written =
                client.answer(problem, head, instance, !reuse || !client.mayReuse());
        answered = problem.status();
        finish(delivery, reuse, written);
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
        UpstreamConnection connection = upstream.connection();
        boolean stale = silent && connection != null && connection.reused();
        if (stale && !response().begun() && request().replayable()) {
            upstream.release(false);
            guarded(request()::replay);
        } else {
            upstreamFailed(Problems.UPSTREAM_GONE);
        }
    }

    /// The client closed or was cut off.
    void clientGone() {
        if (!over) {
            finish(Delivery.NONE, false, null);
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
    ///
    /// @param written done when the system has its last byte
    void completed(int status, boolean keepAlive, ChannelFuture written) {
        answered = status;
        finish(Delivery.DELIVERED, keepAlive && requestComplete(), written);
    }

    private boolean requestComplete() {
        return scene == null ? !head.hasBody() : request().complete();
    }

    /// @param written done when the system has the last byte for the client; null if none is
    ///   awaited
    private void finish(Delivery delivery, boolean reuse, @Nullable ChannelFuture written) {
        over = true;
        Scene known = scene;
        if (known != null) {
            known.request().close(delivery);
            known.response().close(delivery);
        }
        upstream.reset();
        long nanos = System.nanoTime() - began;
        if (written == null) {
            ended(delivery, nanos);
        } else {
            var _ =
                    written.addListener(
                            done -> ended(done.isSuccess() ? delivery : Delivery.FAILED, nanos));
        }
        if (client.channel().isActive()) {
            client.exchangeDone(reuse);
        }
    }

    /// It is known what became of the last byte.
    private void ended(Delivery delivery, long nanos) {
        String route = "none";
        String verdict = "pass";
        Scene known = scene;
        if (known != null) {
            route = known.route().name();
            verdict = stronger(known.request().verdict(), known.response().verdict());
            known.request().ended(delivery);
            known.response().ended(delivery);
        }
        services.meter()
                .exchange(client.listener().name(), route, verdict, delivery, answered, nanos);
    }

    /// What the client got so far of the answer's status.
    int answered() {
        return answered;
    }

    private static String stronger(String one, String other) {
        return one.equals("block") || other.equals("pass") ? one : other;
    }

    private Scene scene() {
        Scene known = scene;
        if (known == null) {
            throw new IllegalStateException("the exchange has no route");
        }
        return known;
    }
}
