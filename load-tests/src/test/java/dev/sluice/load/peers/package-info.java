/// Tests of the peers: they read the same patterns, and find.
@NullMarked
package dev.sluice.load.peers;

import org.jspecify.annotations.NullMarked;
