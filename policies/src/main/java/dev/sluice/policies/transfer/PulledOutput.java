package dev.sluice.policies.transfer;

import dev.sluice.content.ByteSink;

/// Remembers whether the receiver wants more.
final class PulledOutput implements ByteSink {

    private final Output out;
    private boolean wantsMore = true;

    PulledOutput(Output out) {
        this.out = out;
    }

    boolean wantsMore() {
        return wantsMore;
    }

    @Override
    public void accept(byte[] bytes, int from, int to) {
        wantsMore &= out.accept(bytes, from, to);
    }
}
