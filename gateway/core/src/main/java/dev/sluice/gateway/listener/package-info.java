/// The door that clients knock at: plain HTTP listeners of a reverse proxy.
///
/// Entry type: [HttpListener]. It binds, accepts, counts and drains; what happens on a connection
/// is `http`'s. Thread-safe.
@NullMarked
package dev.sluice.gateway.listener;

import org.jspecify.annotations.NullMarked;
