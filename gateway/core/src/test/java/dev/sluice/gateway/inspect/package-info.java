/// Tests of holds and spool.
@NullMarked
package dev.sluice.gateway.inspect;

import org.jspecify.annotations.NullMarked;
