/// Evidence: events, the hash-chained ledger, checkpoints and their keys.
///
/// Entry types: [Ledger], [AuditEvent], [FileLedger], [LedgerVerifier], [LedgerTail]. One thread
/// writes; any thread appends. Sizes are bytes, line numbers count from 1. Files are reached
/// through a small channel interface only, so that a simulator can stand in their place. No Netty
/// type and no detected value may enter.
@NullMarked
package dev.sluice.gateway.audit;

import org.jspecify.annotations.NullMarked;
