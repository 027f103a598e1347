package dev.sluice.gateway.upstream;

import dev.sluice.gateway.config.HostPort;
import io.netty.channel.EventLoop;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One address of an upstream. Names are looked up beside the event loop, since the system's
/// resolver blocks; its answers are cached by the JDK (`networkaddress.cache.ttl`).
final class Endpoint {

    private final HostPort address;
    private final @Nullable InetSocketAddress literal;

    Endpoint(HostPort address) {
        this.address = address;
        this.literal = literal(address);
    }

    /// @param then called on the loop, with null if the name has no address
    void resolve(EventLoop loop, Consumer<@Nullable InetSocketAddress> then) {
        if (literal != null) {
            then.accept(literal);
            return;
        }
        Thread.ofVirtual()
                .name("resolve")
                .start(() -> {
                    InetSocketAddress found = lookUp();
                    loop.execute(() -> then.accept(found));
                });
    }

    private @Nullable InetSocketAddress lookUp() {
        try {
            return new InetSocketAddress(InetAddress.getByName(address.host()), address.port());
        } catch (UnknownHostException _) {
            // The caller answers for it; the name is the operator's own.
            return null;
        }
    }

    private static @Nullable InetSocketAddress literal(HostPort address) {
        try {
            return new InetSocketAddress(InetAddress.ofLiteral(address.host()), address.port());
        } catch (IllegalArgumentException _) {
            // A name: resolved at each connect.
            return null;
        }
    }
}
