package dev.sluice.gateway.http;

import dev.sluice.gateway.inspect.SpooledHold;
import dev.sluice.policies.transfer.HeaderField;
import dev.sluice.policies.transfer.Hold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The hold of one side of an exchange, made when its transfer first wants it. The end of a body
/// waits here until the spool has all of it, so that a verdict is never given on what cannot be
/// read back. Belongs to one event loop.
final class BodyHold {

    private final Exchange exchange;
    private final Runnable moved;
    private @Nullable SpooledHold hold;
    private @Nullable List<HeaderField> trailers;

    /// @param moved called when the spool has done what was asked of it, or failed
    BodyHold(Exchange exchange, Runnable moved) {
        this.exchange = exchange;
        this.moved = moved;
    }

    Hold make() {
        SpooledHold made = exchange.newHold(moved);
        hold = made;
        return made;
    }

    /// Whether the peer should send no more until the spool has caught up.
    boolean isBehind() {
        return hold != null && hold.isBehind();
    }

    /// Keeps the end of the body until [#due], if it has to wait.
    boolean defers(List<HeaderField> end) {
        if (hold == null || !hold.isWriting()) {
            return false;
        }
        trailers = end;
        return true;
    }

    /// The end that was kept, once, when it has waited long enough; else null.
    @Nullable List<HeaderField> due() {
        List<HeaderField> end = trailers;
        if (end == null || hold == null || hold.isWriting()) {
            return null;
        }
        trailers = null;
        return end;
    }
}
