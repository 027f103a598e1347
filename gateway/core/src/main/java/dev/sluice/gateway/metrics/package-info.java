/// Metrics of the gateway in the Prometheus format: names `sluice_…`, base units, labels from the
/// configuration and closed lists only.
///
/// Entry types: [GatewayMetrics]; [TrafficMeter] for the data path. No value out of the traffic may
/// become a label, and no Netty type may enter. Thread-safe; counting never blocks.
@NullMarked
package dev.sluice.gateway.metrics;

import org.jspecify.annotations.NullMarked;
