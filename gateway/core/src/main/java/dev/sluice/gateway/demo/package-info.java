/// The demonstration: a built-in upstream, and requests that show what the gateway does with them.
///
/// Entry types: [DemoUpstream], [Demo]. Loopback only. It uses the gateway as any user would, over
/// sockets.
@NullMarked
package dev.sluice.gateway.demo;

import org.jspecify.annotations.NullMarked;
