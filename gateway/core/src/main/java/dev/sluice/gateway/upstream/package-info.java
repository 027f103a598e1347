/// Connections to the services behind the gateway.
///
/// Entry types: [Transport] (event loops), [Upstream] (a service and its pools). Each event loop
/// has its own pool for each upstream, so that both connections of an exchange live on one loop and
/// nothing is locked. No HTTP type may enter: what stands on a connection is put there by the maker
/// of an [Upstream].
@NullMarked
package dev.sluice.gateway.upstream;

import org.jspecify.annotations.NullMarked;
