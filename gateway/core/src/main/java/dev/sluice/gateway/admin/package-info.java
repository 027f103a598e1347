/// The admin port: health, readiness, metrics, configuration and policies to read; reload and drain
/// with a token.
///
/// Entry type: [AdminServer]. It reads one [GatewayStatus] that the wiring builds, knows no other
/// room's inside, and answers no value out of the traffic. Each request runs on a virtual thread.
@NullMarked
package dev.sluice.gateway.admin;

import org.jspecify.annotations.NullMarked;
