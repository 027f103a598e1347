package dev.sluice.gateway.http;

import dev.sluice.gateway.config.ListenerConfig;
import dev.sluice.policies.Cidr;
import dev.sluice.policies.transfer.HeaderField;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who the client is and how it came, believing only trusted peers about it.
///
/// @param peer address of the connection
/// @param trusted whether `peer` is one of the listener's trusted proxies
/// @param client `peer`, or behind trusted proxies the last address in `X-Forwarded-For` that none
///   of them has
record Forwarded(InetAddress peer, boolean trusted, InetAddress client) {

    static Forwarded of(ListenerConfig listener, InetAddress peer, List<HeaderField> fields) {
        if (!isTrusted(listener, peer)) {
            return new Forwarded(peer, false, peer);
        }
        String chain = Fields.joined(fields, "X-Forwarded-For");
        InetAddress client = peer;
        if (chain != null) {
            String[] hops = chain.split(",", -1);
            for (int i = hops.length - 1; i >= 0 && isTrusted(listener, client); i--) {
                InetAddress hop = literal(hops[i].strip());
                if (hop == null) {
                    break;
                }
                client = hop;
            }
        }
        return new Forwarded(peer, true, client);
    }

    /// Writes the three `X-Forwarded-*` fields for the upstream.
    ///
    /// @param sent the client's fields as they may leave
    void write(HeadBytes to, List<HeaderField> sent, String authority) {
        String chain = trusted ? Fields.joined(sent, "X-Forwarded-For") : null;
        String proto = trusted ? Fields.first(sent, "X-Forwarded-Proto") : null;
        String host = trusted ? Fields.first(sent, "X-Forwarded-Host") : null;
        if (chain == null) {
            to.field("X-Forwarded-For", peer.getHostAddress());
        } else {
            to.field("X-Forwarded-For", chain, peer.getHostAddress());
        }
        to.field("X-Forwarded-Proto", proto == null ? "http" : proto);
        to.field("X-Forwarded-Host", host == null ? authority : host);
    }

    private static boolean isTrusted(ListenerConfig listener, InetAddress address) {
        for (Cidr block : listener.trustedProxies()) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException _) {
            // What a trusted proxy wrote is no address (RFC 7239 allows names): the chain ends
            // here.
            return null;
        }
    }
}
