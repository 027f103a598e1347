/// The gateway's configuration: the kind `Gateway`, read strictly and with positions.
///
/// Entry types: [GatewayLoader], [GatewayConfig] (the compiled form). Immutable records; sizes are
/// bytes, times are [java.time.Duration]s. No Netty type may enter.
@NullMarked
package dev.sluice.gateway.config;

import org.jspecify.annotations.NullMarked;
