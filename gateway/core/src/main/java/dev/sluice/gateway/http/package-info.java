/// HTTP/1.1 on the wire: strict heads, framing, exchanges and the gateway's own answers.
///
/// Entry types: [ClientConnection] (what a door puts on an accepted channel), [UpstreamLink] (what
/// stands on a channel to an upstream). The bytes of a head are parsed once, strictly, into
/// [RequestHead] or [ResponseHead]; whatever is in doubt is refused before anything else sees it,
/// and what is sent on is built anew from these records. Every object of an exchange lives on the
/// event loop of its client connection, where the connection to the upstream lives too: no locks.
/// Sizes are bytes, times nanoseconds or [java.time.Duration]s. No detector and no rule may enter.
@NullMarked
package dev.sluice.gateway.http;

import org.jspecify.annotations.NullMarked;
