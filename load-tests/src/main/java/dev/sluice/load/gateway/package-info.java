/// Load on the gateway and on nginx beside it, with the same origin: what inspection costs.
///
/// Entry type: [dev.sluice.load.gateway.GatewayLoad]. The proxy under test has a core of its own;
/// origin, generator and this program share another one. Times are nanoseconds, sizes bytes, MB are
/// 1,000,000 bytes. Linux only: processor time comes from `/proc`.
@NullMarked
package dev.sluice.load.gateway;

import org.jspecify.annotations.NullMarked;
