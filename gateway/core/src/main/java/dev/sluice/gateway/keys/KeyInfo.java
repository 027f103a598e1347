package dev.sluice.gateway.keys;

import java.time.Instant;

/// What may be told about a key.
///
/// @param kind `signing` or `fingerprint`
/// @param period counts the keys of a kind, from 1
/// @param id made from the key by a hash; safe to show
/// @param file name in the folder
/// @param made last change of the file
/// @param state what it is still good for
public record KeyInfo(String kind, int period, String id, String file, Instant made, State state) {

    /// What a key is still good for.
    public enum State {
        /// New signatures and fingerprints are made with it.
        CURRENT("current"),
        /// Old ones are checked and looked up with it.
        OLD("old");

        private final String written;

        State(String written) {
            this.written = written;
        }

        /// The name in output.
        public String written() {
            return written;
        }
    }
}
