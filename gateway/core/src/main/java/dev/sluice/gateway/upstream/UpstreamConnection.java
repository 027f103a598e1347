package dev.sluice.gateway.upstream;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;

/// A connection in use. Its owner gives it back exactly once; every method runs on its event loop.
public final class UpstreamConnection {

    private final UpstreamPool pool;
    private final Channel channel;
    private boolean reused;
    private boolean inUse = true;
    private long idleSince;

    UpstreamConnection(UpstreamPool pool, Channel channel) {
        this.pool = pool;
        this.channel = channel;
    }

    public Channel channel() {
        return channel;
    }

    /// Whether it carried a request before: then its end may have been on the way already.
    public boolean reused() {
        return reused;
    }

    /// Gives it back for another request; only after both messages ended cleanly.
    public void release() {
        if (inUse) {
            inUse = false;
            pool.released(this);
        }
    }

    /// Closes it.
    public void discard() {
        if (inUse) {
            inUse = false;
            var _ = channel.close();
            pool.discarded();
        }
    }

    /// Closes it so that the upstream sees a reset, and cannot take what it got for complete.
    public void reset() {
        if (inUse) {
            // A closed socket has no options any more.
            if (channel.isOpen()) {
                channel.config().setOption(ChannelOption.SO_LINGER, 0);
            }
            discard();
        }
    }

    void lend() {
        inUse = true;
        reused = true;
    }

    void idle(long now) {
        idleSince = now;
    }

    long idleSince() {
        return idleSince;
    }
}
