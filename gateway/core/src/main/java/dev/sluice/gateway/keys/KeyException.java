package dev.sluice.gateway.keys;

import java.io.IOException;

/// Keys that cannot be used. The message names a file and never its content.
public final class KeyException extends IOException {

    public KeyException(String message) {
        super(message);
    }

    /// Without its cause: what a parser says of a key may quote it.
    static KeyException unreadable(String file) {
        return new KeyException(file + ": this is no key that Sluice wrote");
    }
}
