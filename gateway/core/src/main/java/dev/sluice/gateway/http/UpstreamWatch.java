package dev.sluice.gateway.http;

import dev.sluice.gateway.config.UpstreamConfig;
import dev.sluice.gateway.upstream.UpstreamConnection;
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
        UpstreamConnection connection = exchange.upstream().connection();
        if (connection != null && !answers) {
            UpstreamLink.of(connection.channel()).await(config().firstByte(), Problems.FIRST_BYTE);
        }
    }

    /// The request is on its way: an upstream that takes nothing for too long has failed.
    void sending(boolean stalled) {
        UpstreamConnection connection = exchange.upstream().connection();
        if (connection == null || answers) {
            return;
        }
        UpstreamLink link = UpstreamLink.of(connection.channel());
        if (stalled) {
            link.await(config().idle(), Problems.UPSTREAM_IDLE);
        } else {
            link.rest();
        }
    }

    /// The upstream said something.
    void heard() {
        answers = true;
        UpstreamConnection connection = exchange.upstream().connection();
        if (connection != null && connection.channel().config().isAutoRead()) {
            UpstreamLink.of(connection.channel()).await(config().idle(), Problems.UPSTREAM_IDLE);
        }
    }

    /// Reads from the upstream, or stops to.
    void pause(boolean stop) {
        UpstreamConnection connection = exchange.upstream().connection();
        if (connection == null || connection.channel().config().isAutoRead() != stop) {
            return;
        }
        connection.channel().config().setAutoRead(!stop);
        if (stop) {
            exchange.services().meter().paused(Direction.RESPONSE);
            UpstreamLink.of(connection.channel()).rest();
        } else {
            heard();
        }
    }

    private UpstreamConfig config() {
        return exchange.route().upstream().config();
    }
}
