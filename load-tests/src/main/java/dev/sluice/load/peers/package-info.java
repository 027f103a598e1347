/// What Sluice's scanner is compared with, over the same patterns: loops of `java.util.regex` and
/// RE2/J, and Vectorscan through its C interface.
///
/// Entry type: [dev.sluice.load.peers.Peer]. Nothing here is part of the product: no other module
/// may use it. A [dev.sluice.load.peers.Scanning] belongs to one thread. Sizes are bytes.
@NullMarked
package dev.sluice.load.peers;

import org.jspecify.annotations.NullMarked;
