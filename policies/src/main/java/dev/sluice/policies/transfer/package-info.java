/// One transfer through content, scan, policy, hold and rewrite.
///
/// Entry types: [Inspectors] makes an [Inspector], which begins a [Transfer]; [NameGuard] hides
/// names in events. No socket, Netty type, file or clock of its own may enter: a door hands in
/// bytes, a spool and the time. A [Transfer] has one owner and one thread at a time; an [Inspector]
/// is shared.
@NullMarked
package dev.sluice.policies.transfer;

import org.jspecify.annotations.NullMarked;
