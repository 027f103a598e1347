package dev.sluice.gateway.http;

import dev.sluice.gateway.config.UpstreamConfig;
import dev.sluice.policies.Direction;

/// How long an exchange waits for its upstream, and when it stops to listen to it.
final class UpstreamWatch {

    private final Exchange exchange;
    private boolean answers;

    UpstreamWatch(Exchange exchange) {
        this.exchange = exchange;
    }

    /// The whole request is with the upstream.
    void requestSent() {
        UpstreamLink link = exchange.upstream().link();
        if (link != null && !answers) {
            link.await(config().firstByte(), Problems.FIRST_BYTE);
        }
    }

    /// The request is on its way: an upstream that takes nothing for too long has failed.
    void sending(boolean stalled) {
        UpstreamLink link = exchange.upstream().link();
        if (link == null || answers) {
            return;
        }
        if (stalled) {
            link.await(config().idle(), Problems.UPSTREAM_IDLE);
        } else {
            link.rest();
        }
    }

    /// The upstream said something.
    void heard() {
        answers = true;
        UpstreamLink link = exchange.upstream().link();
        if (link != null && link.reads()) {
            link.await(config().idle(), Problems.UPSTREAM_IDLE);
        }
    }

    /// Reads from the upstream, or stops to.
    void pause(boolean stop) {
        UpstreamLink link = exchange.upstream().link();
        if (link == null || link.reads() != stop) {
            return;
        }
        link.read(!stop);
        if (stop) {
            exchange.services().meter().paused(Direction.RESPONSE);
            link.rest();
        } else {
            heard();
        }
    }

    private UpstreamConfig config() {
        return exchange.route().upstream().config();
    }
}
