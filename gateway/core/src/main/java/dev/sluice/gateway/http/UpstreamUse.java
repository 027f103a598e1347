package dev.sluice.gateway.http;

import dev.sluice.gateway.upstream.Acquired;
import dev.sluice.gateway.upstream.ConnectFailure;
import dev.sluice.gateway.upstream.UpstreamConnection;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/// The connection to the upstream that an exchange uses, from the time it asks for one until it is
/// given back, closed or reset. Belongs to one event loop.
final class UpstreamUse {

    private final Exchange exchange;
    private @Nullable UpstreamConnection connection;

    UpstreamUse(Exchange exchange) {
        this.exchange = exchange;
    }

    /// Gets a connection and tells the request's side.
    void connect(boolean fresh) {
        exchange.route()
                .upstream()
                .acquire(
                        exchange.client().channel().eventLoop(),
                        fresh,
                        new Acquired() {
                            @Override
                            public void connected(UpstreamConnection acquired) {
                                exchange.guarded(() -> take(acquired));
                            }

                            @Override
                            public void failed(ConnectFailure failure) {
                                exchange.guarded(
                                        () -> exchange.upstreamFailed(Problems.of(failure)));
                            }
                        });
    }

    /// The connection, or null before there is one and after it was given up.
    @Nullable UpstreamConnection connection() {
        return connection;
    }

    /// Gives the connection back if another request may use it.
    void release(boolean clean) {
        UpstreamConnection used = connection;
        connection = null;
        if (used == null) {
            return;
        }
        boolean reusable = UpstreamLink.of(used.channel()).end();
        if (clean && reusable) {
            used.release();
        } else {
            used.discard();
        }
    }

    /// Resets the connection, so that nobody takes what it carried for complete.
    void reset() {
        UpstreamConnection used = connection;
        connection = null;
        if (used != null) {
            UpstreamLink.of(used.channel()).end();
            used.reset();
        }
    }

    private void take(UpstreamConnection acquired) {
        if (exchange.over()) {
            acquired.release();
            return;
        }
        connection = acquired;
        Channel channel = acquired.channel();
        UpstreamLink.of(channel).begin(exchange, exchange.head().method());
        exchange.request().connected(channel);
    }
}
