/// Adapts sockets, event loops and disk to `dev.sluice.policies.transfer`.
///
/// Entry types: [TransferFeed] (buffers into a transfer), [Spool] (held bodies beyond memory),
/// [Evidence] (outcomes into the ledger). No HTTP syntax may enter. A hold and a feed belong to one
/// event loop; [Spool] and [Evidence] are thread-safe. Sizes are bytes.
@NullMarked
package dev.sluice.gateway.inspect;

import org.jspecify.annotations.NullMarked;
