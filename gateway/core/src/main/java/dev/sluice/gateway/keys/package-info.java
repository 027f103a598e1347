/// The operator's keys: the signing key of the ledger and the keys of fingerprints.
///
/// Entry type: [KeyFolder]. No key material leaves this package in any printed form: ids only. No
/// Netty type may enter. A [KeyFolder] has one owner; what it loads is immutable and thread-safe.
@NullMarked
package dev.sluice.gateway.keys;

import org.jspecify.annotations.NullMarked;
