/// Which requests go where, and under which policies.
///
/// Entry type: [Routes]. Immutable and shared by all threads; a reload makes new ones. No Netty
/// type may enter.
@NullMarked
package dev.sluice.gateway.route;

import org.jspecify.annotations.NullMarked;
