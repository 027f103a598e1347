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
    private @Nullable UpstreamLink link;

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

    /// What stands on that connection.
    @Nullable UpstreamLink link() {
        return link;
    }

    /// Gives the connection back if another request may use it.
    void release(boolean clean) {
        UpstreamConnection used = connection;
        if (part() && clean && used != null) {
            used.release();
        } else if (used != null) {
            used.discard();
        }
    }

    /// Resets the connection, so that nobody takes what it carried for complete.
    void reset() {
        UpstreamConnection used = connection;
        var _ = part();
        if (used != null) {
            used.reset();
        }
    }

    /// @return whether the connection may carry another request
    private boolean part() {
        UpstreamLink used = link;
        connection = null;
        link = null;
        return used != null && used.end();
    }

    private void take(UpstreamConnection acquired) {
        if (exchange.over()) {
            acquired.release();
            return;
        }
        connection = acquired;
        Channel channel = acquired.channel();
        UpstreamLink own = UpstreamLink.of(channel);
        link = own;
        own.begin(exchange, exchange.head().method());
        exchange.request().connected(channel);
    }
}
