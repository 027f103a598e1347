package dev.sluice.policies.transfer;

/// Takes the bytes that may leave, coded as the receiver shall get them; lent during the call.
@FunctionalInterface
public interface Output {

    /// @return whether the receiver wants more now; a transfer that gets `false` from its release
    ///   stops there and goes on at the next [Transfer#release]
    boolean accept(byte[] bytes, int from, int to);
}
