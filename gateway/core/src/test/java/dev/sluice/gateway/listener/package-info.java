/// Tests of the data path on real sockets, and what they stand on.
@NullMarked
package dev.sluice.gateway.listener;

import org.jspecify.annotations.NullMarked;
