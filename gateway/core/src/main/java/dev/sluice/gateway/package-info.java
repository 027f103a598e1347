/// The gateway: how bytes flow, and the wiring of its rooms.
///
/// Rooms import downwards only: `cli`, then this package (wiring), then the doors (`listener`),
/// then `http`, then `inspect`, `upstream` and `route`, then `audit`, `metrics`, `tls` and
/// `config`; `admin` reads one status record that the wiring builds.
@NullMarked
package dev.sluice.gateway;

import org.jspecify.annotations.NullMarked;
